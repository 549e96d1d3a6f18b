import { randomUUID } from 'node:crypto';

import type { StaffView, UnitView } from '@motcua/contracts';

import { FaultBox } from '../desk/acts/act-form.js';
import { KEY } from '../desk/desk-caller.js';
import { Field } from '../desk/form/field.js';
import type { Sent } from '../desk/form/sent.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import type { Fault } from '../http/http-problem.js';
import { count, day } from '../pages/format.js';
import { APPOINT } from './staff-fields.js';
import { StaffRow } from './staff-row.js';
import { KIND_TITLES, STAFF_PAGE } from './words.js';

export interface StaffPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly on: string;
  /** All living units and the one asked for. */
  readonly units: readonly UnitView[];
  /** The unit asked for; undefined: all. */
  readonly unit?: UnitView | undefined;
  readonly staff: readonly StaffView[];
  readonly mayWrite: boolean;
  readonly sent?: Sent | undefined;
  readonly fault?: Fault | undefined;
  readonly keptKey?: string | undefined;
}

/** Who has which role on a day, in one unit or in all. */
export function StaffPage({ frame, flash, ...props }: StaffPageProps) {
  const { on, unit, staff, mayWrite } = props;
  const title = unit ? `Nhân sự: ${unit.name}` : 'Nhân sự các đơn vị';
  return (
    <DeskLayout frame={frame} title={title} at={STAFF_PAGE} flash={flash}>
      <div class="toolbar">
        <h1 safe>{title}</h1>
        <p safe>{`${count(staff.length)} nhiệm vụ tại ngày ${day(on)}`}</p>
      </div>
      <Filter {...props} />
      {unit ? (
        <p>
          <a href={`/mot-cua/don-vi/${unit.id}`}>Mở trang đơn vị</a>
        </p>
      ) : (
        ''
      )}
      {staff.length === 0 ? <p class="blank">Chưa ghi ai giữ nhiệm vụ vào ngày này.</p> : <List {...props} />}
      {unit && mayWrite ? <Appoint {...props} unit={unit} /> : ''}
      {!unit && mayWrite ? <p class="quiet">Chọn một đơn vị để ghi bổ nhiệm, kết thúc hoặc sửa.</p> : ''}
    </DeskLayout>
  );
}

function Filter({ on, units, unit }: Omit<StaffPageProps, 'frame'>) {
  return (
    <form class="filter" method="get" action={STAFF_PAGE}>
      <label>
        Đơn vị
        <select name="don-vi">
          <option value="">Tất cả</option>
          {(['department', 'division', 'affiliated'] as const).map((kind) => (
            <optgroup label={KIND_TITLES[kind]}>
              {units
                .filter((one) => one.kind === kind)
                .map(({ id, name }) => (
                  <option value={id} selected={id === unit?.id} safe>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        Tại ngày
        <input type="date" name="ngay" value={on} />
      </label>
      <button type="submit">Xem</button>
    </form>
  );
}

function List({ units, unit, staff, mayWrite }: Omit<StaffPageProps, 'frame'>) {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (
    <div class="scroll" tabindex="0" role="region" aria-label="Danh sách nhân sự">
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            {unit ? '' : <th scope="col">Đơn vị</th>}
            <th scope="col">Nhiệm vụ</th>
            <th scope="col">Từ ngày</th>
            <th scope="col">Đến</th>
            <th scope="col">Quyết định</th>
            {unit && mayWrite ? <th scope="col">Thay đổi</th> : ''}
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <StaffRow
              one={one}
              unitName={unit ? undefined : (names.get(one.unitId) ?? one.unitId)}
              mayWrite={unit !== undefined && mayWrite}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Appoint({ unit, sent, fault, keptKey }: Omit<StaffPageProps, 'frame'> & { unit: UnitView }) {
  const shown = fault && { ...fault, errors: fault.errors ?? [] };
  return (
    <section class="action" aria-labelledby="bo-nhiem">
      <h2 id="bo-nhiem">Ghi người nhận nhiệm vụ</h2>
      <p class="quiet">Không ghi số định danh, ngày sinh hay thông tin riêng tư nào khác.</p>
      {shown ? <FaultBox fault={shown} fields={APPOINT} /> : ''}
      <form method="post" action={`${STAFF_PAGE}/${unit.id}`}>
        <input type="hidden" name={KEY} value={keptKey ?? randomUUID()} />
        {APPOINT.map((field) => (
          <Field field={field} prefix="ns" sent={sent} fault={shown} />
        ))}
        <button type="submit">Ghi nhận</button>
      </form>
    </section>
  );
}
