import type { ReformReport } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import { day, moment } from '../pages/format.js';
import type { PeriodGroup } from '../reports/period-choices.js';
import { tableHref } from '../reports/report-links.js';
import { AppendixTable } from './appendix-table.js';
import type { ReformPageProps } from './reform-props.js';
import { ReformSectionPart } from './reform-section.js';
import { REFORM_PAGE, reformFileHref } from './reform-links.js';

/** The reform report of a period: what the system says, and what people write beside it. */
export function ReformPage(props: ReformPageProps) {
  const { frame, flash, report } = props;
  return (
    <DeskLayout frame={frame} title="Báo cáo cải cách hành chính" at={REFORM_PAGE} flash={flash}>
      <h1>Báo cáo cải cách hành chính</h1>
      <Choice {...props} />
      {report ? <Report {...props} report={report} /> : <p class="blank">Chọn kỳ báo cáo để xem và soạn báo cáo.</p>}
    </DeskLayout>
  );
}

function Choice({ asked, periods, declared }: ReformPageProps) {
  return (
    <form method="get" action={REFORM_PAGE} class="filter">
      <div class="field">
        <label for="ky">Kỳ báo cáo</label>
        <select id="ky" name="ky" required>
          <option value="">Chọn kỳ</option>
          <Unlisted value={asked.periodId} periods={periods} />
          {periods.map(({ label, choices }) => (
            <optgroup label={label}>
              {choices.map((choice) => (
                <option value={choice.value} selected={choice.value === asked.periodId} safe>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {declared.length > 0 ? <DeclaredChoice asked={asked} declared={declared} /> : ''}
      <button type="submit">Xem báo cáo</button>
    </form>
  );
}

function Unlisted({ value, periods }: { value: string | undefined; periods: readonly PeriodGroup[] }) {
  const listed = periods.some(({ choices }) => choices.some((choice) => choice.value === value));
  if (!value || listed) return <></>;
  return (
    <option value={value} selected safe>
      {value}
    </option>
  );
}

/** Nothing chosen: all numbers are the computed ones. */
function DeclaredChoice({ asked, declared }: Pick<ReformPageProps, 'asked' | 'declared'>) {
  return (
    <div class="field">
      <label for="nhap-tay">Tổng số hồ sơ in theo</label>
      <select id="nhap-tay" name="nhap-tay">
        <option value="">Số liệu hệ thống tính</option>
        {declared.map(({ declaredId, source }) => (
          <option value={declaredId} selected={declaredId === asked.declaredId} safe>
            {`Nhập tay: ${source}`}
          </option>
        ))}
      </select>
    </div>
  );
}

function Report(props: ReformPageProps & { report: ReformReport }) {
  const { report } = props;
  const empty = report.sections.every(({ generated }) => generated.length === 0);
  return (
    <>
      <Head {...props} />
      <Flags report={report} />
      {empty ? (
        <p class="blank">
          Hệ thống chưa có số liệu nào trong kỳ này. Vẫn soạn được phần viết thêm của từng mục; nếu lẽ ra phải có số
          liệu, hãy kiểm tra lại kỳ.
        </p>
      ) : (
        ''
      )}
      {report.opening ? <p safe>{report.opening}</p> : ''}
      <div class="stack">
        {report.sections.map((section) => (
          <ReformSectionPart {...props} section={section} />
        ))}
      </div>
      <Appendix report={report} />
    </>
  );
}

function Head({ report, asked }: ReformPageProps & { report: ReformReport }) {
  const { period, countedTo, freshness } = report;
  const query = { periodId: period.periodId, ...(asked.declaredId ? { declaredId: asked.declaredId } : {}) };
  return (
    <>
      <div class="toolbar">
        <h2 safe>{report.title}</h2>
        <p class="links">
          <a class="button second" href={reformFileHref(query, 'html')}>
            Xem bản in
          </a>{' '}
          <a class="button second" href={reformFileHref(query, 'pdf')}>
            Tải PDF
          </a>{' '}
          <a class="button" href={reformFileHref(query, 'docx')}>
            Tải tệp Word
          </a>
        </p>
      </div>
      <p class="hint" safe>
        {`Kỳ từ ngày ${day(period.from)} đến ngày ${day(period.to)}, số liệu tính đến hết ngày ${day(countedTo)}; lấy lúc ${moment(freshness.asOf)}.`}
      </p>
      {freshness.incomplete > 0 ? (
        <p class="flash error" safe>
          {`Số liệu chưa đầy đủ: ${freshness.incomplete} hồ sơ có dữ liệu chưa đọc được.`}
        </p>
      ) : (
        ''
      )}
    </>
  );
}

/** Numbers that contradict each other. */
function Flags({ report: { flags, flagNote } }: { report: ReformReport }) {
  if (flags.length === 0) return <></>;
  return (
    <section class="flash error" aria-labelledby="chenh-lech">
      <strong id="chenh-lech">Số liệu có chênh lệch</strong>
      <ul>
        {[...new Set(flags.map(({ text }) => text))].map((text) => (
          <li safe>{text}</li>
        ))}
      </ul>
      <p safe>{`In dưới mục 2.2: ${flagNote}`}</p>
    </section>
  );
}

function Appendix({ report: { tables, period } }: { report: ReformReport }) {
  if (tables.length === 0) return <></>;
  return (
    <section aria-labelledby="phu-luc">
      <h2 id="phu-luc">Phụ lục</h2>
      <p>
        <a href={tableHref({ form: '06a', periodId: period.periodId })}>
          Mở biểu 06a của kỳ để xem hồ sơ sau từng con số
        </a>
      </p>
      {tables.map((table, at) => (
        <AppendixTable table={table} title={`Bảng ${at + 1}. ${table.title}`} />
      ))}
    </section>
  );
}
