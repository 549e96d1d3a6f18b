import { randomUUID } from 'node:crypto';

import type { ListImportView, RowOutcome } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, moment } from '../pages/format.js';
import { LIST_TITLES, LISTS_PAGE, UNITS_PAGE } from './words.js';

const OUTCOMES: Readonly<Record<RowOutcome, readonly [before: string, after: string, style: string]>> = {
  new: ['Sẽ ghi mới', 'Đã ghi mới', 'normal'],
  changed: ['Sẽ bổ sung', 'Đã bổ sung', 'warn'],
  same: ['Đã có, giữ nguyên', 'Đã có, giữ nguyên', 'done'],
  refused: ['Không nhận', 'Không nhận', 'late'],
};

/** What would become of the rows of a file, or what became of them. */
export function ListImportPage({ frame, view }: { frame: DeskFrame; view: ListImportView }) {
  const { counts, state, list, id } = view;
  const isDone = state === 'done';
  const work = counts.new + counts.changed;
  return (
    <DeskLayout frame={frame} title={`${LIST_TITLES[list]}: ${view.fileName}`} at={UNITS_PAGE}>
      <p>
        <a href={LISTS_PAGE}>← Nhập, xuất danh sách</a>
      </p>
      <h1 safe>{`${LIST_TITLES[list]}: ${view.fileName}`}</h1>
      <p
        class="quiet"
        safe
      >{`Gửi lúc ${moment(view.openedAt)}. ${isDone ? 'Đã ghi các dòng hợp lệ.' : 'Chưa ghi gì.'}`}</p>
      <ul>
        {(['new', 'changed', 'same', 'refused'] as const).map((outcome) => (
          <li safe>{`${OUTCOMES[outcome][isDone ? 1 : 0]}: ${count(counts[outcome])} dòng`}</li>
        ))}
      </ul>
      {list === 'units' && work > 0 ? <Kinds units={view.units} /> : ''}
      {counts.refused > 0 ? (
        <p>
          <a class="button second" href={`/api/v1/list-imports/${id}/rejected`}>
            Tải các dòng không nhận, kèm lý do
          </a>
        </p>
      ) : (
        ''
      )}
      {!isDone && work > 0 ? (
        <form method="post" action={`${LISTS_PAGE}/${id}/ghi`}>
          <input type="hidden" name={KEY} value={randomUUID()} />
          <button type="submit" safe>{`Ghi ${count(work)} dòng hợp lệ`}</button>
        </form>
      ) : (
        ''
      )}
      {!isDone && work === 0 ? <p class="blank">Không có dòng nào cần ghi.</p> : ''}
      <Rows view={view} isDone={isDone} />
    </DeskLayout>
  );
}

/** Two sets, told beside each other and never added up. */
function Kinds({ units }: { units: ListImportView['units'] }) {
  return (
    <p safe>
      {`Trong đó: phòng, tổ thuộc Sở ${count(units.division)}; đơn vị trực thuộc Sở ${count(units.affiliated)}${
        units.department > 0 ? `; Sở ${count(units.department)}` : ''
      }.`}
    </p>
  );
}

function Rows({ view: { rows }, isDone }: { view: ListImportView; isDone: boolean }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Các dòng của tệp">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Lý do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, outcome, what, reasons }) => (
            <tr class={outcome === 'refused' ? 'late' : undefined}>
              <th scope="row" class="code" safe>
                {String(line)}
              </th>
              <td safe>{what || 'Không đọc được'}</td>
              <td>
                <span class={`badge ${OUTCOMES[outcome][2]}`} safe>
                  {OUTCOMES[outcome][isDone ? 1 : 0]}
                </span>
              </td>
              <td safe>{reasons.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
