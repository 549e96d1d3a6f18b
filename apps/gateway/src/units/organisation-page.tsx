import type { ReorganisationView, UnitKind, UnitView } from '@motcua/contracts';

import { DeskLayout, type Flash } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day } from '../pages/format.js';
import { ActList } from './act-list.js';
import { ACT_PAGE, ACT_TITLES, KIND_TITLES, KIND_WORDS, LISTS_PAGE, UNITS_PAGE } from './words.js';

export interface OrganisationProps {
  readonly frame: DeskFrame;
  readonly flash?: Flash | undefined;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly today: string;
  /** Units there are on that day. */
  readonly units: readonly UnitView[];
  /** Acts that wait, or that could not be carried out. */
  readonly waiting: readonly ReorganisationView[];
  readonly nameOf: (id: string) => string;
  readonly mayDecide: boolean;
}

/** The organisation as it is on a day: two sets of units under a department, and what is decided about them. */
export function OrganisationPage({ frame, flash, ...props }: OrganisationProps) {
  const { on, units, waiting, nameOf, mayDecide, today } = props;
  const department = units.find(({ kind }) => kind === 'department');
  return (
    <DeskLayout frame={frame} title="Sơ đồ tổ chức" at={UNITS_PAGE} flash={flash}>
      <Toolbar on={on} today={today} mayDecide={mayDecide} />
      <form class="filter" method="get" action={UNITS_PAGE}>
        <label>
          Tại ngày
          <input type="date" name="ngay" value={on} required />
        </label>
        <button type="submit">Xem</button>
      </form>
      {on > today ? (
        <p class="warning">
          Ngày này chưa đến: danh sách chưa tính các quyết định còn chờ hiệu lực ghi ở phần dưới trang.
        </p>
      ) : (
        ''
      )}
      {department ? (
        <p>
          <a href={`${UNITS_PAGE}/${department.id}`} safe>
            {department.name}
          </a>
        </p>
      ) : (
        <p class="blank">Chưa có Sở nào hoạt động vào ngày này.</p>
      )}
      <KindSection kind="division" units={units} />
      <KindSection kind="affiliated" units={units} />
      <ActList title="Quyết định chờ hiệu lực" acts={waiting} nameOf={nameOf} mayCancel={mayDecide} />
      {mayDecide ? <Decisions /> : ''}
    </DeskLayout>
  );
}

function Toolbar({ on, today, mayDecide }: Pick<OrganisationProps, 'on' | 'today' | 'mayDecide'>) {
  return (
    <div class="toolbar">
      <h1 safe>{`Sơ đồ tổ chức tại ngày ${day(on)}`}</h1>
      <p class="buttons">
        <a class="button second" href={`${UNITS_PAGE}/ban-do?tu=${on}&den=${today}`}>
          So sánh hai ngày
        </a>{' '}
        {mayDecide ? (
          <a class="button second" href={LISTS_PAGE}>
            Nhập, xuất tệp
          </a>
        ) : (
          <a class="button second" href={`/api/v1/units/export?format=xlsx&on=${on}`}>
            Xuất tệp Excel
          </a>
        )}
      </p>
    </div>
  );
}

function KindSection({ kind, units }: { kind: Exclude<UnitKind, 'department'>; units: readonly UnitView[] }) {
  const own = units.filter((unit) => unit.kind === kind);
  const id = `nhom-${kind}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} safe>{`${KIND_TITLES[kind]}: ${count(own.length)}`}</h2>
      {own.length === 0 ? <p class="blank">Không có đơn vị nào vào ngày này.</p> : <UnitTable units={own} id={id} />}
    </section>
  );
}

function UnitTable({ units, id }: { units: readonly UnitView[]; id: string }) {
  return (
    <div class="scroll" tabindex="0" role="region" aria-labelledby={id}>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">Tên đơn vị</th>
            <th scope="col">Mã trong hệ thống</th>
            <th scope="col">Mã định danh</th>
            <th scope="col">Hoạt động từ</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr>
              <th scope="row">
                <a href={`${UNITS_PAGE}/${unit.id}`} safe>
                  {unit.name}
                </a>
              </th>
              <td class="code" safe>
                {unit.id}
              </td>
              <td class="code" safe>
                {unit.code ?? 'Chưa có'}
              </td>
              <td class="when" safe>
                {day(unit.validFrom)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What may be decided about several units at once; what concerns one unit is on its page. */
function Decisions() {
  const links = (['division', 'affiliated'] as const).flatMap((kind) =>
    (['merge', 'hand-over'] as const).map((act) => ({
      href: `${ACT_PAGE}?loai=${act}&nhom=${kind}`,
      label: `${ACT_TITLES[act]}: ${KIND_WORDS[kind]}`,
    })),
  );
  return (
    <section aria-labelledby="lap-quyet-dinh">
      <h2 id="lap-quyet-dinh">Nhập quyết định</h2>
      <p class="quiet">Đổi tên, đổi mã, chia, giải thể một đơn vị: mở trang của đơn vị đó.</p>
      <ul>
        <li>
          <a href={`${UNITS_PAGE}/them`}>Thành lập đơn vị</a>
        </li>
        {links.map(({ href, label }) => (
          <li>
            <a href={href} safe>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
