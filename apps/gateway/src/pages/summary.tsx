import type { ProcedureListItem, SummaryView } from '@motcua/contracts';

import { count, day, moment, percent } from './format.js';
import { Coverage } from './coverage.js';
import { Fields } from './fields.js';

interface SummaryProps {
  readonly summary: SummaryView;
  /** Those in force: what is not posted is named. */
  readonly procedures: readonly ProcedureListItem[];
}

/** Figures of the period; also answered on its own for live updates. */
export function Summary({ summary, procedures }: SummaryProps) {
  const { dossiers, period } = summary;
  return (
    <section id="tong-quan" aria-labelledby="tong-quan-ten">
      <h2 id="tong-quan-ten">
        Kết quả giải quyết hồ sơ <span class="period" safe>{`từ ${day(period.from)} đến ${day(period.to)}`}</span>
      </h2>
      <p class="as-of">
        Số liệu tính đến <strong safe>{moment(summary.asOf)}</strong>
        <small safe>{`vị trí ${count(summary.position)} trong dòng sự kiện`}</small>
      </p>
      <div class="cards">
        <Card name="Hồ sơ tiếp nhận" value={dossiers.received} parts={receivedParts(dossiers)} />
        <Card name="Đã giải quyết" value={dossiers.solved} parts={solvedParts(dossiers)} />
        <Card
          name="Đang giải quyết"
          value={dossiers.open}
          parts={[
            ['Chưa đến hạn', count(dossiers.notDue), false],
            ['Quá hạn', count(dossiers.overdue), dossiers.overdue > 0],
          ]}
        />
      </div>
      <div class="panels">
        <Fields dossiers={dossiers} />
        <Coverage summary={summary} listed={procedures} />
      </div>
    </section>
  );
}

type Part = [name: string, value: string, alarming: boolean];

const receivedParts = ({ received, carriedOver }: SummaryView['dossiers']): Part[] => [
  ['Tiếp nhận trong kỳ', count(received - carriedOver), false],
  ['Kỳ trước chuyển sang', count(carriedOver), false],
];

function solvedParts({ solved, onTime, late }: SummaryView['dossiers']): Part[] {
  const rate = solved === 0 ? '' : ` (${percent((onTime * 100) / solved)})`;
  return [
    ['Đúng hạn', count(onTime) + rate, false],
    ['Trễ hạn', count(late), late > 0],
  ];
}

function Card({ name, value, parts }: { name: string; value: number; parts: Part[] }) {
  return (
    <dl class="card">
      <div class="main">
        <dt safe>{name}</dt>
        <dd safe>{count(value)}</dd>
      </div>
      {parts.map(([label, text, alarming]) => (
        <div class={alarming ? 'alarming' : undefined}>
          <dt safe>{label}</dt>
          <dd safe>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
