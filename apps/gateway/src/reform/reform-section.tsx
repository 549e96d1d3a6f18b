import { randomUUID } from 'node:crypto';

import type { ReformReportSection } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { moment } from '../pages/format.js';
import { historyHref, REFORM_PAGE } from './reform-links.js';
import type { ReformPageProps } from './reform-props.js';

type SectionProps = ReformPageProps & { readonly section: ReformReportSection };

export function ReformSectionPart(props: SectionProps) {
  const { section, writes } = props;
  return (
    <section class="panel" aria-labelledby={section.code}>
      <h3 id={section.code} safe>
        {section.heading}
      </h3>
      <Generated section={section} />
      {writes ? <WriteForm {...props} /> : <Written section={section} />}
    </section>
  );
}

function Generated({ section: { generated, withGenerated } }: Pick<SectionProps, 'section'>) {
  if (generated.length === 0) return <p class="hint">Hệ thống không có số liệu cho mục này.</p>;
  return (
    <>
      <p>
        <span class="badge normal">Hệ thống viết từ số liệu</span>{' '}
        {withGenerated ? '' : <span class="badge warn">Không in</span>}
      </p>
      {generated.map((text) => (
        <p safe>{text}</p>
      ))}
    </>
  );
}

function Written({ section: { written } }: Pick<SectionProps, 'section'>) {
  if (!written) return <p class="hint">Chưa ai viết thêm cho mục này.</p>;
  return (
    <>
      <p>
        <span class="badge done">Viết tay</span> <small safe>{`Ghi lúc ${moment(written.at)}.`}</small>
      </p>
      {written.text.split('\n').map((line) => (
        <p safe>{line}</p>
      ))}
    </>
  );
}

function WriteForm({ section, asked: { periodId = '', declaredId = '' }, tried }: SectionProps) {
  const { code, hint, written, revision, withGenerated } = section;
  const mine = tried?.section === code ? tried : undefined;
  const text = mine?.sent['noi-dung'] ?? written?.text ?? '';
  const keeps = mine ? mine.sent['in'] === '1' : withGenerated;
  return (
    <form method="post" action={REFORM_PAGE} class="writing">
      <input type="hidden" name={KEY} value={randomUUID()} />
      <input type="hidden" name="ky" value={periodId} />
      <input type="hidden" name="nhap-tay" value={declaredId} />
      <input type="hidden" name="phan" value={code} />
      <input type="hidden" name="lan" value={String(revision)} />
      <div class="field">
        <label for={`viet-${code}`}>Phần viết thêm</label>
        <small class="hint" id={`goi-y-${code}`} safe>
          {`${hint} Mỗi dòng là một đoạn. Xóa hết chữ rồi ghi để bỏ phần viết thêm.`}
        </small>
        <textarea
          id={`viet-${code}`}
          name="noi-dung"
          rows={rowsFor(text)}
          maxlength="20000"
          aria-describedby={`goi-y-${code}`}
          aria-invalid={mine ? 'true' : undefined}
          safe
        >
          {text}
        </textarea>
        {mine ? (
          <small class="error" safe>
            {mine.reason}
          </small>
        ) : (
          ''
        )}
      </div>
      <Keeps keeps={keeps} hasSentences={section.generated.length > 0} />
      <button type="submit">Ghi mục này</button>{' '}
      {revision > 0 ? <a href={historyHref(periodId, code)}>Các lần ghi trước</a> : ''}
      {written ? <small safe>{` Ghi lần cuối lúc ${moment(written.at)}.`}</small> : ''}
    </form>
  );
}

const LEAST_ROWS = 4;
const MOST_ROWS = 16;
/** Characters in a row of the wide box. */
const ROW = 120;

/** Room for what is there already, and a row to go on. */
function rowsFor(text: string): string {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / ROW), 1);
  return String(Math.min(MOST_ROWS, Math.max(LEAST_ROWS, rows)));
}

/** Sentences that the system may write later are printed unless somebody said no. */
function Keeps({ keeps, hasSentences }: { keeps: boolean; hasSentences: boolean }) {
  if (!hasSentences) return <input type="hidden" name="in" value={keeps ? '1' : ''} />;
  return (
    <p>
      <label>
        <input type="checkbox" name="in" value="1" checked={keeps} /> In các câu hệ thống viết, trước phần viết thêm
      </label>
    </p>
  );
}
