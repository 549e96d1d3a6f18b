import type { LineageStep, LineageView, UnitDetails } from '@motcua/contracts';

import { day } from '../pages/format.js';

interface Line {
  readonly on: string;
  readonly text: string;
  readonly decision: string | null;
}

const HOW: Readonly<Record<LineageStep['kind'], string>> = {
  merge: 'sáp nhập vào',
  split: 'chia thành',
  'hand-over': 'bàn giao cho cơ quan khác',
  dissolve: 'giải thể',
};

interface Props {
  readonly unit: UnitDetails;
  readonly lineage: LineageView;
  readonly nameOf: (id: string) => string;
}

/** What became of a unit and of those before and after it, oldest first. */
export function UnitHistory({ unit, lineage, nameOf }: Props) {
  const lines = linesOf({ unit, lineage, nameOf });
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">Lịch sử</h2>
      <ol class="steps">
        {lines.map(({ on, text, decision }) => (
          <li class="done">
            <time datetime={on} safe>
              {day(on)}
            </time>
            <span safe>{text}</span>
            {decision ? <small safe>{` (${decision})`}</small> : ''}
          </li>
        ))}
      </ol>
    </section>
  );
}

function linesOf({ unit, lineage, nameOf }: Props): Line[] {
  const [first, ...later] = unit.names;
  const beginning = { on: unit.validFrom, text: `Bắt đầu hoạt động: ${first?.name ?? unit.name}`, decision: null };
  const renamings = later.map(({ name, from, decision }) => ({ on: from, text: `Đổi tên thành: ${name}`, decision }));
  const steps = [...lineage.before, ...lineage.after].map((step) => stepLine(step, nameOf));
  const ended = unit.dissolvedFrom && !unit.end ? [{ on: unit.dissolvedFrom, text: 'Giải thể', decision: null }] : [];
  return [beginning, ...renamings, ...steps, ...ended].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function stepLine({ name, kind, on, decision, successorIds }: LineageStep, nameOf: (id: string) => string): Line {
  const heirs = successorIds.map(nameOf).join('; ');
  return { on, text: [name, HOW[kind], heirs].filter(Boolean).join(' '), decision };
}
