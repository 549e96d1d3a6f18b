import type { ImportOutcome, ImportReport } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count } from '../pages/format.js';
import { rejectedText } from './catalogue-file.js';
import { CATALOGUE_PAGE, historyHref } from './catalogue-links.js';
import { OUTCOME_BADGES, OUTCOMES } from './catalogue-words.js';
import { reasonWords } from './field-labels.js';

export const FILES_PAGE = `${CATALOGUE_PAGE}/tep`;

export interface FilesPageProps {
  readonly frame: DeskFrame;
  readonly mayImport: boolean;
  readonly report?: ImportReport | undefined;
  /** Of the file that was looked at. */
  readonly digest?: string | undefined;
  readonly flash?: Flash | undefined;
}

/** The catalogue as a file, out and in; first what would happen, then for good. */
export function FilesPage({ frame, mayImport, report, digest, flash }: FilesPageProps) {
  return (
    <DeskLayout frame={frame} title="Xuất, nhập danh mục" at={CATALOGUE_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={CATALOGUE_PAGE}>Danh mục thủ tục</a> › Xuất, nhập tệp
      </p>
      <h1>Xuất, nhập danh mục thủ tục</h1>
      <div class="grid">
        <div>{report ? <Report report={report} /> : <Explanation />}</div>
        <aside>
          <section class="action">
            <h2>Xuất</h2>
            <p>Tệp JSON gồm mọi thủ tục với mọi phiên bản, việc bãi bỏ, lĩnh vực và tên gọi khác.</p>
            <a class="button second" href="/api/v1/procedures/export" download="danh-muc-thu-tuc.json">
              Tải tệp danh mục
            </a>
          </section>
          {mayImport ? <Upload digest={report?.preview ? digest : undefined} /> : ''}
        </aside>
      </div>
    </DeskLayout>
  );
}

function Explanation() {
  return (
    <>
      <p>Dùng để chuyển danh mục sang hệ thống khác, lưu giữ, hoặc nạp danh mục do nơi khác công bố.</p>
      <ul>
        <li>Xem trước không ghi gì; hệ thống cho biết từng thủ tục là mới, thay đổi, không đổi hay không nhận.</li>
        <li>Mỗi thủ tục được nhận trọn vẹn hoặc không nhận; thủ tục có lỗi không làm hỏng các thủ tục khác.</li>
        <li>
          Phiên bản đã công bố không bị sửa: tệp chỉ bổ sung phiên bản mới. Nhập lại cùng một tệp không thay đổi gì.
        </li>
        <li>
          Cán bộ kiểm soát thủ tục nhập nội dung đã được công bố ở nơi khác; nội dung tự soạn đi qua bản thảo để có
          người đọc lại.
        </li>
      </ul>
    </>
  );
}

function Upload({ digest }: { digest: string | undefined }) {
  return (
    <section class="action">
      <h2>{digest ? 'Nhập tệp vừa xem' : 'Nhập'}</h2>
      <form method="post" action={FILES_PAGE} enctype="multipart/form-data">
        {digest ? <input type="hidden" name="digest" value={digest} /> : ''}
        <div class="field">
          <label for="file">{digest ? 'Chọn lại đúng tệp vừa xem' : 'Tệp danh mục (.json), tối đa 20 MB'}</label>
          <input id="file" name="file" type="file" accept=".json,application/json" required />
        </div>
        <p class="buttons">
          {digest ? (
            <button type="submit" name="viec" value="nhap">
              Nhập danh mục
            </button>
          ) : (
            ''
          )}{' '}
          <button type="submit" name="viec" value="xem" class={digest ? 'second' : undefined}>
            Xem trước
          </button>
        </p>
      </form>
    </section>
  );
}

function Report({ report }: { report: ImportReport }) {
  const { preview, counts, fields, procedures, rejected } = report;
  const summary = (Object.keys(OUTCOMES) as ImportOutcome['outcome'][])
    .map((outcome) => `${OUTCOMES[outcome].toLowerCase()}: ${count(counts[outcome])}`)
    .join('; ');
  return (
    <section aria-labelledby="ket-qua" role="status">
      <h2 id="ket-qua">{preview ? 'Xem trước: chưa ghi gì' : 'Kết quả nhập'}</h2>
      <p>
        <strong safe>{`${summary}.`}</strong>
        {preview ? ' Để nhập, chọn lại tệp ở cột bên phải rồi bấm «Nhập danh mục».' : ''}
      </p>
      <Outcomes title="Thủ tục" outcomes={procedures} linked />
      <Outcomes title="Lĩnh vực" outcomes={fields} />
      {rejected ? (
        <details>
          <summary>Nội dung không nhận, kèm lý do (sửa rồi nhập lại)</summary>
          <textarea rows="12" readonly aria-label="Tệp các mục không nhận" safe>
            {rejectedText(rejected)}
          </textarea>
        </details>
      ) : (
        ''
      )}
    </section>
  );
}

interface OutcomesProps {
  readonly title: string;
  readonly outcomes: readonly ImportOutcome[];
  readonly linked?: boolean;
}

/** What changes or is refused; the rest only as a number. */
function Outcomes({ title, outcomes, linked = false }: OutcomesProps) {
  const told = outcomes.filter(({ outcome }) => outcome !== 'same');
  const same = outcomes.length - told.length;
  return (
    <>
      {told.length > 0 ? <OutcomeTable title={title} outcomes={told} linked={linked} /> : ''}
      {same > 0 ? <p class="quiet" safe>{`${title}: ${count(same)} mục không đổi.`}</p> : ''}
    </>
  );
}

function OutcomeTable({ title, outcomes, linked = false }: OutcomesProps) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label={title}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Mã</th>
            <th scope="col" safe>
              {title}
            </th>
            <th scope="col">Kết quả</th>
            <th scope="col">Chi tiết</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((outcome) => (
            <OutcomeRow told={outcome} linked={linked} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OutcomeRow({ told: { code, name, outcome, reasons }, linked }: { told: ImportOutcome; linked: boolean }) {
  return (
    <tr class={outcome === 'refused' ? 'late' : undefined}>
      <th scope="row" class="code">
        {linked && outcome !== 'refused' ? (
          <a href={historyHref(code)} safe>
            {code}
          </a>
        ) : (
          <span safe>{code || 'không có mã'}</span>
        )}
      </th>
      <td safe>{name}</td>
      <td>
        <span class={`badge ${OUTCOME_BADGES[outcome]}`} safe>
          {OUTCOMES[outcome]}
        </span>
      </td>
      <td>
        <ul>
          {reasons.map((reason) => (
            <li safe>{reasonWords(reason)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
