import type { OpenDataView } from '@motcua/contracts';

import { count, day } from '../pages/format.js';
import { Layout } from '../pages/layout.js';
import type { Frame } from '../pages/site.js';
import { OPEN_COLUMNS } from './open-data-file.js';

/** Rows shown on the page; the files have all. */
const PREVIEW = 20;

interface Props {
  readonly frame: Frame;
  readonly data: OpenDataView;
  readonly fieldName: (code: string) => string;
  readonly procedureName: (code: string) => string;
}

/** What everybody may download, and what is hidden in it. */
export function OpenDataPage({ frame, data, fieldName, procedureName }: Props) {
  const days = `from=${data.from}&to=${data.to}`;
  return (
    <Layout frame={frame} title="Dữ liệu mở" at="/so-lieu">
      <div class="wide">
        <h1>Dữ liệu mở: hồ sơ theo tháng</h1>
        <p safe>
          {`Số hồ sơ mới tiếp nhận và đã giải quyết theo tháng, lĩnh vực, thủ tục và hình thức nộp, từ ${day(data.from)} đến ${day(data.to)}. `}
          {`Ô từ 1 đến ${data.threshold - 1} hồ sơ để trống vì có thể chỉ ra một người; một số ô khác cũng để trống để không tính ngược lại được. `}
          Tháng chưa kết thúc không có trong dữ liệu.
        </p>
        <p>
          <a href={`/api/v1/public/open-data/dossiers?${days}&format=csv`}>Tải CSV</a> ·{' '}
          <a href={`/api/v1/public/open-data/dossiers?${days}`}>Tải JSON</a> ·{' '}
          <a href="/api/v1/public/open-data">Mô tả bộ dữ liệu</a>
        </p>
        {data.rows.length === 0 ? (
          <p class="blank">Chưa có hồ sơ nào trong các tháng này.</p>
        ) : (
          <Preview rows={data.rows} fieldName={fieldName} procedureName={procedureName} />
        )}
        <Columns />
      </div>
    </Layout>
  );
}

const CHANNELS: Readonly<Record<string, string>> = { counter: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' };

function Preview({ rows, fieldName, procedureName }: Pick<OpenDataView, 'rows'> & Omit<Props, 'frame' | 'data'>) {
  // The newest month first: what is looked for most.
  const newest = rows.toSorted((a, b) => b.month.localeCompare(a.month)).slice(0, PREVIEW);
  return (
    <>
      <h2 safe>{`Xem trước ${Math.min(PREVIEW, rows.length)}/${count(rows.length)} dòng`}</h2>
      <div class="scroll">
        <table class="data">
          <thead>
            <tr>
              <th>Tháng</th>
              <th>Lĩnh vực</th>
              <th>Thủ tục</th>
              <th>Hình thức</th>
              <th class="number">Mới tiếp nhận</th>
              <th class="number">Đã giải quyết</th>
              <th class="number">Quá hạn</th>
            </tr>
          </thead>
          <tbody>
            {newest.map((row) => (
              <tr>
                <td safe>{`${row.month.slice(5)}/${row.month.slice(0, 4)}`}</td>
                <td safe>{fieldName(row.field)}</td>
                <td safe>{procedureName(row.procedure)}</td>
                <td safe>{CHANNELS[row.channel] ?? row.channel}</td>
                <td class="number" safe>
                  {shown(row.new)}
                </td>
                <td class="number" safe>
                  {shown(row.solved)}
                </td>
                <td class="number" safe>
                  {shown(row.late)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const shown = (value: number | null): string => (value === null ? '(ẩn)' : count(value));

function Columns() {
  return (
    <>
      <h2>Các cột của tệp</h2>
      <table class="data">
        <thead>
          <tr>
            <th>Cột</th>
            <th>Nội dung</th>
          </tr>
        </thead>
        <tbody>
          {OPEN_COLUMNS.map(([name, meaning]) => (
            <tr>
              <td>
                <code>{name}</code>
              </td>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
