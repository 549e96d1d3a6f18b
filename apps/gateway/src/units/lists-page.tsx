import type { OrganisationList } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { COLUMNS } from './list-files.js';
import { LIST_TITLES, LISTS_PAGE, UNITS_PAGE } from './words.js';

/** Two lists, each sent in and taken out in one shape. */
export function ListsPage({ frame, flash }: { frame: DeskFrame; flash?: Flash | undefined }) {
  return (
    <DeskLayout frame={frame} title="Nhập, xuất danh sách" at={UNITS_PAGE} flash={flash}>
      <p>
        <a href={UNITS_PAGE}>← Sơ đồ tổ chức</a>
      </p>
      <h1>Nhập, xuất danh sách đơn vị và nhân sự</h1>
      <p class="quiet">
        Tên cột nhận theo mẫu dưới đây và một số tên thường gặp. Chưa đối chiếu với tệp xuất thật của PMIS, EMIS hay cơ
        sở dữ liệu ngành: nếu tên cột khác, hãy sửa dòng tiêu đề theo mẫu. Cột số CCCD, ngày sinh không được đọc.
      </p>
      <ListSection list="units" />
      <ListSection list="staff" />
    </DeskLayout>
  );
}

function ListSection({ list }: { list: OrganisationList }) {
  const heading = `ds-${list}`;
  const file = `tep-${list}`;
  return (
    <section class="action" aria-labelledby={heading}>
      <h2 id={heading} safe>
        {LIST_TITLES[list]}
      </h2>
      <form method="post" action={`${LISTS_PAGE}/tep/${list}`} enctype="multipart/form-data">
        <div class="field">
          <label for={file}>Tệp CSV hoặc Excel (.xlsx), tối đa 2.000 dòng</label>
          <input id={file} name="file" type="file" accept=".csv,.txt,.tsv,.xlsx" required />
        </div>
        <button type="submit">Đọc tệp và xem trước</button>
      </form>
      <p>
        Tệp mẫu: <a href={`/api/v1/${list}/template?format=xlsx`}>Excel</a>,{' '}
        <a href={`/api/v1/${list}/template?format=csv`}>CSV</a>. Xuất dữ liệu đang có:{' '}
        <a href={`/api/v1/${list}/export?format=xlsx`}>Excel</a>, <a href={`/api/v1/${list}/export?format=csv`}>CSV</a>.
      </p>
      <details>
        <summary>Các cột của tệp</summary>
        <ul>
          {COLUMNS[list].map(({ titles: [title, ...others], required }) => (
            <li>
              <strong safe>{title}</strong>
              {required ? ' (bắt buộc)' : ''}
              {others.length > 0 ? <span class="quiet" safe>{`; cũng nhận: ${others.join(', ')}`}</span> : ''}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
