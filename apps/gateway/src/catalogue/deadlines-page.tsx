import type { DeadlineRow, DeadlineStanding, DeadlinesView } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day } from '../pages/format.js';
import { CATALOGUE_PAGE, historyHref } from './catalogue-links.js';
import { STANDING_BADGES, standingText } from './catalogue-words.js';

export const DEADLINES_PAGE = `${CATALOGUE_PAGE}/thoi-han`;

export interface DeadlinesPageProps {
  readonly frame: DeskFrame;
  readonly from: string;
  readonly to: string;
  readonly view: DeadlinesView | undefined;
  readonly flash?: Flash | undefined;
}

/** Whether decisions were signed and made public in time. */
export function DeadlinesPage({ frame, from, to, view, flash }: DeadlinesPageProps) {
  return (
    <DeskLayout frame={frame} title="Thời hạn công khai" at={CATALOGUE_PAGE} flash={flash}>
      <p class="crumbs">
        <a href={CATALOGUE_PAGE}>Danh mục thủ tục</a> › Thời hạn công khai
      </p>
      <h1>Thời hạn công bố, công khai thủ tục</h1>
      <form class="filter" method="get" action={DEADLINES_PAGE}>
        <label>
          Quyết định ký từ ngày <input type="date" name="tu" value={from} required />
        </label>
        <label>
          đến ngày <input type="date" name="den" value={to} required />
        </label>
        <button type="submit">Xem</button>
      </form>
      {view ? <Measured view={view} /> : ''}
    </DeskLayout>
  );
}

function Measured({ view }: { view: DeadlinesView }) {
  const { procedures, rows, rule, notDecreed } = view;
  return (
    <>
      {rule ? (
        <p class="hint">
          <span safe>
            {`Quyết định phải ký chậm nhất ${rule.signedBefore} ngày làm việc trước ngày có hiệu lực; nội dung phải công khai trong ${rule.publishedWithin} ngày làm việc từ ngày ký.`}
          </span>{' '}
          <span safe>{`Nguồn: ${rule.source}.`}</span>
        </p>
      ) : (
        <p class="warning">Chưa có quy định về thời hạn công khai cho kỳ này.</p>
      )}
      {notDecreed.length > 0 ? (
        <p class="note" safe>
          {`Lịch làm việc năm ${notDecreed.join(', ')} chưa được nhập theo quyết định: ngày làm việc được đếm theo lịch có sẵn của hệ thống, nếu có.`}
        </p>
      ) : (
        ''
      )}
      <p>
        <strong safe>{`${count(procedures.total)} thủ tục`}</strong>
        <span safe>
          {`: ${count(procedures.onTime)} đúng hạn, ${count(procedures.late)} trễ hạn, ${count(procedures.notDue)} chưa đến hạn, ${count(procedures.unknown)} chưa xác định. Một thủ tục có nhiều quyết định tính một lần; trễ một lần là trễ.`}
        </span>
      </p>
      {rows.length === 0 ? (
        <div class="blank">Không có quyết định công bố, bãi bỏ nào trong kỳ này.</div>
      ) : (
        <Table rows={rows} />
      )}
    </>
  );
}

const COLUMNS = ['Mã', 'Thủ tục', 'Quyết định', 'Ký', 'Hiệu lực', 'Công khai', 'Ký trước hiệu lực', 'Công khai sau ký'];

function Table({ rows }: { rows: readonly DeadlineRow[] }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Thời hạn từng quyết định">
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
            <Row row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: DeadlineRow }) {
  const { code, name, version, repeal, decision, signedOn, validFrom, publishedOn, signing, publishing } = row;
  return (
    <tr class={signing.state === 'late' || publishing.state === 'late' ? 'late' : undefined}>
      <th scope="row" class="code">
        <a href={historyHref(code)} safe>
          {code}
        </a>
      </th>
      <td>
        <span safe>{name}</span> <small safe>{repeal ? 'bãi bỏ' : version === 0 ? 'bản thảo' : `bản ${version}`}</small>
      </td>
      <td safe>{decision}</td>
      <td class="when" safe>
        {dayOr(signedOn)}
      </td>
      <td class="when" safe>
        {dayOr(validFrom)}
      </td>
      <td class="when" safe>
        {dayOr(publishedOn)}
      </td>
      <Standing standing={signing} />
      <Standing standing={publishing} />
    </tr>
  );
}

const dayOr = (text: string): string => (text ? day(text) : 'chưa có');

function Standing({ standing }: { standing: DeadlineStanding }) {
  return (
    <td>
      <span class={`badge ${STANDING_BADGES[standing.state]}`} safe>
        {standingText(standing)}
      </span>
      <small safe>{standing.reason || `hạn ${day(standing.dueOn)}`}</small>
    </td>
  );
}
