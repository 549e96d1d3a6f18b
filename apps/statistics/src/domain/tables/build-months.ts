import type { ReportTable } from '@motcua/contracts';
import { addDays, addMonths } from '@motcua/legal-calendar';

import { addFigures } from '../cell-figures.js';
import type { Cell, CellFigures } from '../cells.js';
import { frameOf, rowOf, type TableSources } from './build-table.js';

/** Days of one calendar month within a period, both included. */
export interface MonthSpan {
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** A row for each month; what lasts is told for its last day, so the total of open ones is that of the last month. */
export function buildMonths(
  sources: Omit<TableSources, 'cells'>,
  months: readonly { span: MonthSpan; cells: readonly Cell[] }[],
  whole: readonly Cell[],
): ReportTable {
  const sum = (cells: readonly Cell[]): CellFigures => addFigures(cells.map(({ figures }) => figures));
  const rows = months.map(({ span, cells }) => rowOf(span.month, labelOf(span.month), sum(cells), sources.layout));
  return { ...frameOf(sources), by: 'month', rows, total: rowOf('', 'Cả kỳ', sum(whole), sources.layout) };
}

/** Calendar months that have days between `from` and `to`, the first and last one cut. */
export function monthsBetween(from: string, to: string): MonthSpan[] {
  const spans: MonthSpan[] = [];
  for (let day = from; day <= to;) {
    const next = addMonths(`${day.slice(0, 7)}-01`, 1);
    const last = addDays(next, -1);
    spans.push({ month: day.slice(0, 7), from: day, to: last < to ? last : to });
    day = next;
  }
  return spans;
}

const labelOf = (month: string): string => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;
