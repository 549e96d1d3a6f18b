import type { LineageView, ReorganisationView, StaffView, UnitDetails } from '@motcua/contracts';

import { Pairs, type Pair } from '../desk/dossier/pairs.js';
import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day } from '../pages/format.js';
import { ActList } from './act-list.js';
import { UnitHistory } from './unit-history.js';
import { ACT_PAGE, ACT_TITLES, KIND_TITLES, SCHEME_TITLES, STAFF_PAGE, UNITS_PAGE, untilText } from './words.js';

export interface UnitPageProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  readonly unit: UnitDetails;
  readonly lineage: LineageView;
  readonly staff: readonly StaffView[];
  readonly acts: readonly ReorganisationView[];
  readonly nameOf: (id: string) => string;
  readonly mayDecide: boolean;
}

/** One unit: what it is, who works there, how it came and went, and what is decided about it. */
export function UnitPage({ frame, flash, unit, lineage, staff, acts, nameOf, mayDecide }: UnitPageProps) {
  return (
    <DeskLayout frame={frame} title={unit.name} at={UNITS_PAGE} flash={flash}>
      <p>
        <a href={UNITS_PAGE}>← Sơ đồ tổ chức</a>
      </p>
      <div class="head">
        <p>
          <span class="badge normal" safe>
            {KIND_TITLES[unit.kind]}
          </span>{' '}
          {unit.end || unit.dissolvedFrom ? <span class="badge late">Đã kết thúc hoạt động</span> : ''}
        </p>
        <h1 safe>{unit.name}</h1>
      </div>
      <div class="grid">
        <div>
          <Pairs pairs={pairsOf(unit, nameOf)} />
          <Codes unit={unit} />
          <UnitHistory unit={unit} lineage={lineage} nameOf={nameOf} />
          <Staff unit={unit} staff={staff} />
          <ActList title="Quyết định về đơn vị" acts={acts} nameOf={nameOf} mayCancel={mayDecide} />
        </div>
        <aside>
          <Links unit={unit} />
          {mayDecide && !unit.dissolvedFrom ? <Acts unit={unit} /> : ''}
        </aside>
      </div>
    </DeskLayout>
  );
}

function pairsOf(unit: UnitDetails, nameOf: (id: string) => string): Pair[] {
  const { divisions, affiliated } = unit.children;
  return [
    ['Mã trong hệ thống', unit.id],
    ['Sở chủ quản', unit.parentId ? nameOf(unit.parentId) : ''],
    ['Hoạt động từ ngày', day(unit.validFrom)],
    ['Kết thúc từ ngày', unit.dissolvedFrom ? day(unit.dissolvedFrom) : ''],
    ['Phòng, tổ thuộc Sở', unit.kind === 'department' ? count(divisions) : ''],
    ['Đơn vị trực thuộc Sở', unit.kind === 'department' ? count(affiliated) : ''],
  ];
}

function Codes({ unit }: { unit: UnitDetails }) {
  return (
    <section aria-labelledby="ma-dinh-danh">
      <h2 id="ma-dinh-danh">Mã định danh điện tử</h2>
      {unit.codes.length === 0 ? <p class="blank">Đơn vị chưa được ghi mã định danh nào.</p> : ''}
      <ul>
        {unit.codes.map((one) => (
          <li>
            <strong safe>{one.code}</strong>{' '}
            <span safe>{`(${SCHEME_TITLES[one.scheme]}), từ ngày ${day(one.from)} ${untilText(one.to)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Staff({ unit, staff }: { unit: UnitDetails; staff: readonly StaffView[] }) {
  return (
    <section aria-labelledby="nhan-su">
      <h2 id="nhan-su" safe>{`Nhân sự hiện nay: ${count(staff.length)}`}</h2>
      {staff.length === 0 ? <p class="blank">Chưa ghi nhân sự nào của đơn vị.</p> : ''}
      <ul>
        {staff.map((one) => (
          <li>
            <strong safe>{one.name}</strong> <span safe>{`– ${one.roleName}, từ ngày ${day(one.from)}`}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${STAFF_PAGE}?don-vi=${unit.id}`}>Mở danh sách nhân sự của đơn vị</a>
      </p>
    </section>
  );
}

function Links({ unit }: { unit: UnitDetails }) {
  return (
    <section class="action" aria-labelledby="cong-viec">
      <h2 id="cong-viec">Công việc của đơn vị</h2>
      <ul>
        <li>
          <a href={`/mot-cua?viec=tat-ca&don-vi=${unit.id}`}>Hồ sơ đang ở đơn vị</a>
        </li>
        <li>
          <a href={`/mot-cua/ton-tai?unitId=${unit.id}`}>Tồn tại qua kiểm tra</a>
        </li>
        <li>
          <a href="/mot-cua/kiem-tra">Kế hoạch kiểm tra</a>
        </li>
      </ul>
    </section>
  );
}

function Acts({ unit }: { unit: UnitDetails }) {
  const kinds =
    unit.kind === 'department'
      ? (['rename', 'change-code', 'dissolve'] as const)
      : (['rename', 'change-code', 'merge', 'split', 'hand-over', 'dissolve'] as const);
  return (
    <section class="action" aria-labelledby="nhap-quyet-dinh">
      <h2 id="nhap-quyet-dinh">Nhập quyết định</h2>
      <ul>
        {kinds.map((kind) => (
          <li>
            <a href={`${ACT_PAGE}?loai=${kind}&nhom=${unit.kind}&don-vi=${unit.id}`} safe>
              {ACT_TITLES[kind]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
