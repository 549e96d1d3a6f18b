import type { ProcedureListItem } from '@motcua/contracts';

import { groupByField } from './grouping.js';
import { ProcedureRow } from './procedure-row.js';

/** All procedures in force, by field; also answered on its own for live updates. */
export function Listing({ procedures }: { procedures: readonly ProcedureListItem[] }) {
  const composed = procedures.some(({ provenance }) => provenance);
  return (
    <section id="danh-muc" aria-labelledby="danh-muc-ten">
      <h2 id="danh-muc-ten">Danh mục thủ tục hành chính</h2>
      {composed ? (
        <p class="note">
          <strong>Danh mục minh họa</strong>, được soạn để dùng thử; không phải danh mục công bố chính thức. Nguồn ghi ở
          trang của từng thủ tục.
        </p>
      ) : (
        ''
      )}
      {procedures.length === 0 ? <p class="empty">Chưa có thủ tục nào được công bố.</p> : ''}
      {groupByField(procedures).map(({ field, items }) => (
        <FieldTable field={field} items={items} />
      ))}
    </section>
  );
}

function FieldTable({ field, items }: { field: ProcedureListItem['field']; items: readonly ProcedureListItem[] }) {
  const id = `linh-vuc-${field.code}`;
  // Roles are spelled out: narrow screens lay the rows out as cards, which takes the table semantics away.
  return (
    <>
      <h3 id={id}>
        <span safe>{field.name}</span> <small safe>{`${items.length} thủ tục`}</small>
      </h3>
      <table class="listing" role="table" aria-labelledby={id}>
        <thead role="rowgroup">
          <tr role="row">
            {HEADINGS.map((heading) => (
              <th scope="col" role="columnheader" safe>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <ProcedureRow item={item} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const HEADINGS = [
  'Mã',
  'Tên thủ tục',
  'Thời hạn theo quy định',
  'Trang điện tử',
  'Bảng niêm yết',
  'Tiếp nhận',
  'Đã giải quyết',
  'Đúng hạn',
  'Trung vị (giờ)',
  'P90 (giờ)',
  'Đang giải quyết',
  'Quá hạn',
];
