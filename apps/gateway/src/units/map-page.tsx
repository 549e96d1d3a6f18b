import type { MappedUnitView } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day } from '../pages/format.js';
import { KIND_TITLES, UNITS_PAGE } from './words.js';

export interface MapPageProps {
  readonly frame: DeskFrame;
  readonly from: string;
  readonly to: string;
  readonly mapped: readonly MappedUnitView[];
}

/** Units of one day beside what stands for them on another: how a figure of the old map is read on the new one. */
export function MapPage({ frame, from, to, mapped }: MapPageProps) {
  return (
    <DeskLayout frame={frame} title="So sánh sơ đồ tổ chức" at={UNITS_PAGE}>
      <p>
        <a href={UNITS_PAGE}>← Sơ đồ tổ chức</a>
      </p>
      <h1 safe>{`Đơn vị ngày ${day(from)} trên sơ đồ ngày ${day(to)}`}</h1>
      <form class="filter" method="get" action={`${UNITS_PAGE}/ban-do`}>
        <label>
          Sơ đồ ngày
          <input type="date" name="tu" value={from} required />
        </label>
        <label>
          nhìn trên sơ đồ ngày
          <input type="date" name="den" value={to} required />
        </label>
        <button type="submit">So sánh</button>
      </form>
      {(['division', 'affiliated'] as const).map((kind) => (
        <KindMap kind={kind} mapped={mapped.filter((one) => one.kind === kind)} />
      ))}
    </DeskLayout>
  );
}

function KindMap({ kind, mapped }: { kind: 'division' | 'affiliated'; mapped: readonly MappedUnitView[] }) {
  const changed = mapped.filter((one) => one.onMap?.id !== one.id || one.onMap.name !== one.name);
  const id = `nhom-${kind}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} safe>{`${KIND_TITLES[kind]}: ${count(mapped.length)} đơn vị, ${count(changed.length)} thay đổi`}</h2>
      {changed.length === 0 ? <p class="blank">Không đơn vị nào thay đổi giữa hai ngày.</p> : ''}
      {changed.length > 0 ? (
        <div class="scroll" tabindex="0" role="region" aria-labelledby={id}>
          <table class="data">
            <thead>
              <tr>
                <th scope="col">Đơn vị</th>
                <th scope="col">Nay là</th>
                <th scope="col">Theo</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((one) => (
                <tr>
                  <th scope="row">
                    <a href={`${UNITS_PAGE}/${one.id}`} safe>
                      {one.name}
                    </a>
                  </th>
                  <td safe>{becameText(one)}</td>
                  <td safe>{one.steps.map((step) => `${step.decision ?? ''} (${day(step.on)})`).join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        ''
      )}
    </section>
  );
}

function becameText({ onMap, successors }: MappedUnitView): string {
  if (successors.length > 1 && onMap) {
    return `${successors.map(({ name }) => name).join('; ')} – việc đang làm: ${onMap.name}`;
  }
  return onMap?.name ?? 'Không còn đơn vị nào của Sở';
}
