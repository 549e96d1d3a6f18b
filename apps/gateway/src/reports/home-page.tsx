import { TABLE_FORMS, type ActFigure, type DossierFigure, type SummaryView } from '@motcua/contracts';

import { DeskLayout } from '../desk/frame/desk-layout.js';
import type { DeskFrame } from '../desk/frame/desk-site.js';
import { count, day, share } from '../pages/format.js';
import { freshnessText } from './report-lines.js';
import { quickPeriods } from './quick-periods.js';
import { factsHref, REPORTS_PAGE, tableHref } from './report-links.js';
import { ACT_WORDS, FORM_WORDS } from './report-words.js';
import { TableChoice, type TableChoiceProps } from './table-choice.js';

export interface ReportsHomeProps extends TableChoiceProps {
  readonly frame: DeskFrame;
  readonly summary: SummaryView;
  /** YYYY-MM-DD */
  readonly today: string;
  /** See `ownUnitOf`. */
  readonly ownUnit: string;
}

/** Where reporting begins: the tables, the choice, and the figures of the year with the facts behind them. */
export function ReportsHome({ frame, summary, today, ownUnit, ...choice }: ReportsHomeProps) {
  return (
    <DeskLayout frame={frame} title="Báo cáo, số liệu" at={REPORTS_PAGE}>
      <h1>Báo cáo, số liệu</h1>
      <p>Mọi con số được tính từ hồ sơ và việc đã ghi trong hệ thống; bấm vào con số để xem những gì tạo nên nó.</p>
      <h2 id="bang">Bảng từ đầu năm đến nay</h2>
      <dl class="pairs">
        {TABLE_FORMS.map((form) => (
          <div>
            <dt>
              <a href={tableHref({ form, ...(ownUnit ? { unit: ownUnit } : {}) })} safe>
                {FORM_WORDS[form].label}
              </a>
            </dt>
            <dd safe>{FORM_WORDS[form].hint}</dd>
          </div>
        ))}
      </dl>
      <h2 id="chon">Chọn kỳ và phạm vi</h2>
      <QuickPeriods today={today} ownUnit={ownUnit} />
      <TableChoice {...choice} />
      <Overview summary={summary} ownUnit={ownUnit} />
    </DeskLayout>
  );
}

function QuickPeriods({ today, ownUnit }: Pick<ReportsHomeProps, 'today' | 'ownUnit'>) {
  return (
    <p>
      <span>Biểu 06a nhanh:</span>
      {quickPeriods(today).map(({ label, days }) => (
        <>
          {' '}
          <a
            class="button second"
            href={tableHref({ form: '06a', ...days, ...(ownUnit ? { unit: ownUnit } : {}) })}
            safe
          >
            {label}
          </a>
        </>
      ))}
    </p>
  );
}

type Line = readonly [label: string, value: string, figure: DossierFigure | ActFigure];

function Overview({ summary, ownUnit }: Pick<ReportsHomeProps, 'summary' | 'ownUnit'>) {
  const { period } = summary;
  const href = (figure: Line[2]) => factsHref({ figure, ...period });
  return (
    <section aria-labelledby="tong-hop">
      <h2 id="tong-hop">
        Toàn Sở <span class="period" safe>{`từ ${day(period.from)} đến ${day(period.to)}`}</span>
      </h2>
      <div class="panels">
        <Panel title="Hồ sơ" lines={dossierLines(summary)} hrefOf={ownUnit ? () => null : href} />
        <Panel title="Công khai, kiểm tra" lines={actLines(summary)} hrefOf={href} />
      </div>
      <p class="quiet" safe>
        {freshnessText({ ...summary, incomplete: 0 })}
      </p>
    </section>
  );
}

interface PanelProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly hrefOf: (figure: Line[2]) => string | null;
}

function Panel({ title, lines, hrefOf }: PanelProps) {
  return (
    <div class="panel">
      <h3 safe>{title}</h3>
      <dl class="lines">
        {lines.map(([label, value, figure]) => (
          <div>
            <dt safe>{label}</dt>
            <dd>
              <Value text={value} href={hrefOf(figure)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Value({ text, href }: { text: string; href: string | null }) {
  if (href === null) return <strong safe>{text}</strong>;
  return (
    <a href={href} safe>
      {text}
    </a>
  );
}

const dossierLines = ({ dossiers }: SummaryView): Line[] => [
  ['Nhận giải quyết', count(dossiers.received), 'received'],
  ['Kỳ trước chuyển qua', count(dossiers.carriedOver), 'carriedOver'],
  ['Đã giải quyết', count(dossiers.solved), 'solved'],
  ['Trước và đúng hạn', count(dossiers.onTime), 'inTime'],
  ['Quá hạn', count(dossiers.late), 'late'],
  ['Đang giải quyết', count(dossiers.open), 'open'],
  ['Đang giải quyết, chưa đến hạn', count(dossiers.notDue), 'notDue'],
  ['Đang giải quyết, quá hạn', count(dossiers.overdue), 'overdue'],
];

function actLines({ procedures, inspections }: SummaryView): Line[] {
  const { divisions, affiliatedUnits, findings } = inspections;
  const of = (figure: ActFigure, value: string): Line => [ACT_WORDS[figure], value, figure];
  const planned = ({ planned: part, total, plannedRate }: typeof divisions) => share(part, total, plannedRate);
  const inspected = ({ inspected: part, total, inspectedRate }: typeof divisions) => share(part, total, inspectedRate);
  return [
    of('procedures.inForce', count(procedures.inForce)),
    of('procedures.posted.website', count(procedures.posted.website)),
    of('procedures.posted.board', count(procedures.posted.board)),
    of('units.divisions.planned', planned(divisions)),
    of('units.divisions.inspected', inspected(divisions)),
    of('units.affiliated.planned', planned(affiliatedUnits)),
    of('units.affiliated.inspected', inspected(affiliatedUnits)),
    of('findings.open', count(findings.open)),
    of('findings.remedied', count(findings.remedied)),
  ];
}
