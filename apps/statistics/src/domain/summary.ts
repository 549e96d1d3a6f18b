import type { SummaryView } from '@motcua/contracts';

import { addFigures } from './cell-figures.js';
import type { Cell } from './cells.js';
import { coverageOf, coveredOn, findingsOn, versionsOn, type CoverageFacts, type Period } from './coverage.js';
import { rate } from './rate.js';

/** The public summary of a period, as known on `today`. */
export function summaryOf(
  period: Period,
  today: string,
  cells: readonly Cell[],
  facts: CoverageFacts,
  freshness: { asOf: string; position: number },
): SummaryView {
  const day = period.to < today ? period.to : today;
  const { open, remedied } = findingsOn(facts, day);
  return {
    ...freshness,
    period,
    procedures: proceduresOn(facts, day),
    dossiers: dossiersOf(cells, facts),
    inspections: {
      divisions: coverageOf('division', facts, period, day),
      affiliatedUnits: coverageOf('affiliated', facts, period, day),
      findings: { open: open.length, remedied: remedied.length },
    },
  };
}

function proceduresOn(facts: CoverageFacts, day: string): SummaryView['procedures'] {
  const inForce = versionsOn(facts, day).size;
  const website = coveredOn(facts, day, 'website').length;
  const board = coveredOn(facts, day, 'board').length;
  const postedRate = { website: rate(website, inForce), board: rate(board, inForce) };
  return { inForce, posted: { website, board }, postedRate };
}

function dossiersOf(cells: readonly Cell[], { procedures }: CoverageFacts): SummaryView['dossiers'] {
  const all = addFigures(cells.map(({ figures }) => figures));
  const names = new Map(procedures.map(({ field, fieldName }) => [field, fieldName]));
  const byField = [...names].map(([field, fieldName]) => {
    const figures = cells.filter(({ fieldCode }) => fieldCode === field).map((cell) => cell.figures);
    const { received, solved, open } = addFigures(figures);
    return { field, fieldName, received, solved, open };
  });
  const { received, carriedOver, solved, early, onTime, late, open, notDue, overdue } = all;
  return {
    received,
    carriedOver,
    solved,
    onTime: early + onTime,
    late,
    open,
    notDue,
    overdue,
    byField: byField.toSorted((a, b) => a.fieldName.localeCompare(b.fieldName, 'vi')),
  };
}
