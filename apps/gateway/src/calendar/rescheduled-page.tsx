import type { RescheduledRow } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day, moment, NOTHING } from '../pages/format.js';
import { CALENDAR_PAGE } from './year-page.js';

export const RESCHEDULED_PAGE = `${CALENDAR_PAGE}/doi-han`;

export interface RescheduledPageProps {
  readonly frame: DeskFrame;
  readonly styleHref: string;
  readonly year: number;
  readonly rows: readonly RescheduledRow[];
  readonly nextCursor: string | null;
  readonly flash?: Flash | undefined;
}

/** Whom to tell that the appointment has moved. */
export function RescheduledPage({ frame, styleHref, year, rows, nextCursor, flash }: RescheduledPageProps) {
  const left = rows.filter(({ toldAt }) => toldAt === null).length;
  return (
    <DeskLayout frame={frame} title={`Hồ sơ bị dời hạn năm ${year}`} at={CALENDAR_PAGE} flash={flash}>
      <link rel="stylesheet" href={styleHref} />
      <div class="toolbar">
        <h1 safe>{`Hồ sơ bị dời hạn do thay đổi lịch năm ${year}`}</h1>
        <a href={`${CALENDAR_PAGE}?nam=${year}`}>Về lịch làm việc</a>
      </div>
      {rows.length === 0 ? (
        <p class="blank">Không có hồ sơ nào bị dời hạn.</p>
      ) : (
        <>
          <p safe>{`Còn ${count(left)} người cần báo trên trang này.`}</p>
          <Rows rows={rows} year={year} />
        </>
      )}
      {nextCursor ? (
        <p>
          <a href={`${RESCHEDULED_PAGE}?nam=${year}&sau=${encodeURIComponent(nextCursor)}`}>Phần tiếp theo</a>
        </p>
      ) : (
        ''
      )}
    </DeskLayout>
  );
}

const COLUMNS = ['Mã hồ sơ', 'Thủ tục', 'Người nộp', 'Liên hệ', 'Hẹn cũ', 'Hẹn mới', 'Báo cho người nộp'];

function Rows({ rows, year }: { rows: readonly RescheduledRow[]; year: number }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Hồ sơ bị dời hạn">
      <table class="data">
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th scope="col" safe>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row row={row} year={year} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, year }: { row: RescheduledRow; year: number }) {
  const contact = [row.phone, row.email].filter(Boolean).join(', ');
  return (
    <tr>
      <th scope="row" class="code">
        <a href={`/mot-cua/ho-so/${encodeURIComponent(row.dossierId)}`} safe>
          {row.code}
        </a>
      </th>
      <td data-label="Thủ tục" safe>
        {row.procedureCode}
      </td>
      <td data-label="Người nộp" safe>
        {row.applicantName ?? NOTHING}
      </td>
      <td data-label="Liên hệ" safe>
        {contact || NOTHING}
      </td>
      <td data-label="Hẹn cũ" class="when">
        <s safe>{day(row.previousDueOn)}</s>
      </td>
      <td data-label="Hẹn mới" class="when">
        <strong safe>{day(row.dueOn)}</strong>
      </td>
      <td data-label="Báo cho người nộp">
        <Told row={row} year={year} />
      </td>
    </tr>
  );
}

function Told({ row, year }: { row: RescheduledRow; year: number }) {
  if (row.toldAt) {
    return (
      <>
        <span class="badge done">đã báo</span> <small safe>{`${moment(row.toldAt)}, ${row.toldBy ?? ''}`}</small>
      </>
    );
  }
  return (
    <form class="told" method="post" action={`${RESCHEDULED_PAGE}/${encodeURIComponent(row.dossierId)}?nam=${year}`}>
      <button type="submit" class="second">
        Đã báo<span class="visually-hidden" safe>{` cho người nộp hồ sơ ${row.code}`}</span>
      </button>
    </form>
  );
}
