import { randomUUID } from 'node:crypto';

import type { StaffView } from '@motcua/contracts';

import { KEY } from '../desk/desk-caller.js';
import { day } from '../pages/format.js';
import { ROLE_CHOICES } from './staff-fields.js';
import { STAFF_PAGE, untilText } from './words.js';

interface StaffRowProps {
  readonly one: StaffView;
  /** Shown where the list is of several units. */
  readonly unitName: string | undefined;
  readonly mayWrite: boolean;
}

export function StaffRow({ one, unitName, mayWrite }: StaffRowProps) {
  return (
    <tr>
      <th scope="row" safe>
        {one.name}
      </th>
      {unitName === undefined ? (
        ''
      ) : (
        <td>
          <a href={`${STAFF_PAGE}?don-vi=${one.unitId}`} safe>
            {unitName}
          </a>
        </td>
      )}
      <td safe>{one.roleName}</td>
      <td class="when" safe>
        {day(one.from)}
      </td>
      <td safe>{untilText(one.endedOn)}</td>
      <td safe>{one.decision ?? ''}</td>
      {mayWrite ? (
        <td>
          {one.endedOn ? '' : <EndForm one={one} />}
          <CorrectForm one={one} />
        </td>
      ) : (
        ''
      )}
    </tr>
  );
}

const addressOf = ({ unitId, assignmentId }: StaffView, act: string): string =>
  `${STAFF_PAGE}/${unitId}/${assignmentId}/${act}`;

function EndForm({ one }: { one: StaffView }) {
  return (
    <details>
      <summary>Kết thúc</summary>
      <form method="post" action={addressOf(one, 'ket-thuc')}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        <label>
          Không giữ nhiệm vụ từ ngày
          <input type="date" name="endedOn" required />
        </label>
        <label>
          Số quyết định
          <input name="decision" maxlength="60" autocomplete="off" />
        </label>
        <button type="submit">Ghi kết thúc</button>
      </form>
    </details>
  );
}

/** Mistakes of entering: another name, role or day; or nothing of it was true. */
function CorrectForm({ one }: { one: StaffView }) {
  return (
    <details>
      <summary>Sửa nhập nhầm</summary>
      <form method="post" action={addressOf(one, 'sua')}>
        <input type="hidden" name={KEY} value={randomUUID()} />
        <label>
          Họ và tên
          <input name="name" value={one.name} maxlength="200" required autocomplete="off" />
        </label>
        <label>
          Nhiệm vụ
          <select name="role">
            {ROLE_CHOICES.map(({ value, label }) => (
              <option value={value} selected={value === one.role} safe>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          Từ ngày
          <input type="date" name="from" value={one.from} required />
        </label>
        <button type="submit">Sửa</button>{' '}
        {one.endedOn ? (
          <button type="submit" name="undo" value="still-held" class="second">
            Chưa kết thúc
          </button>
        ) : (
          ''
        )}
        <button type="submit" name="undo" value="void" class="danger">
          Bỏ hẳn dòng này
        </button>
      </form>
    </details>
  );
}
