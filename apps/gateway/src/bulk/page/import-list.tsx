import type { ImportView } from '@motcua/contracts';

import { count, day, decimal, moment } from '../../pages/format.js';
import { isGoing } from './bulk-work.js';

const BADGES: Record<ImportView['state'], string> = {
  uploading: 'paused',
  waiting: 'paused',
  running: 'normal',
  done: 'done',
  failed: 'late',
  cancelled: 'warn',
};

/** The latest files with what became of their rows. */
export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  if (imports.length === 0) return <p class="blank">Chưa nhập tệp nào.</p>;
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Các lần nhập tệp">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Tệp</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" class="number">
              Hồ sơ mới
            </th>
            <th scope="col" class="number">
              Đã có
            </th>
            <th scope="col" class="number">
              Không nhận
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <ImportRow one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ImportRow({ one }: { one: ImportView }) {
  return (
    <tr>
      <th scope="row" data-label="Tệp">
        <span safe>{one.fileName}</span>
        <small class="hint" safe>
          {`${moment(one.openedAt)}, ${one.actor}`}
        </small>
      </th>
      <td data-label="Tình trạng">
        <span class={`badge ${BADGES[one.state]}`} safe>
          {one.stateName}
        </span>
        <Progress one={one} />
        {one.message ? (
          <small class="hint" safe>
            {one.message}
          </small>
        ) : (
          <></>
        )}
      </td>
      <td class="number" data-label="Hồ sơ mới" safe>
        {count(one.created)}
      </td>
      <td class="number" data-label="Đã có" safe>
        {count(one.existing)}
      </td>
      <td class="number" data-label="Không nhận">
        <RejectedLink one={one} />
      </td>
    </tr>
  );
}

function Progress({ one }: { one: ImportView }) {
  if (!isGoing(one)) return <></>;
  const speed = one.rowsPerSecond === null ? '' : `, ${decimal(one.rowsPerSecond)} dòng/giây`;
  const text = one.total === null ? 'đang đọc tệp' : `${count(one.read)} / ${count(one.total)} dòng${speed}`;
  return (
    <>
      <progress
        class="progress"
        max={one.total ?? 1}
        value={one.read}
        aria-label={`Tiến độ ${one.fileName}`}
      ></progress>
      <small class="hint" safe>
        {text}
      </small>
      <form method="post" action={`/mot-cua/nhap-tep/tep/${encodeURIComponent(one.id)}/dung`}>
        <button type="submit" class="second">
          Dừng
        </button>
      </form>
    </>
  );
}

function RejectedLink({ one }: { one: ImportView }) {
  if (one.rejected === 0) return <>0</>;
  return (
    <>
      <a href={`/api/v1/imports/${encodeURIComponent(one.id)}/rejected`} safe>
        {`${count(one.rejected)} dòng (tải tệp)`}
      </a>
      {one.rejectedUntil ? (
        <small class="hint" safe>
          {`giữ đến ${day(one.rejectedUntil)}`}
        </small>
      ) : (
        <></>
      )}
    </>
  );
}
