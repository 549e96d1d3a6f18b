import type { FactsQuery, FigureId, ReportColumn, ReportRow, ReportTable } from '@motcua/contracts';
import { addDays, addMonths } from '@motcua/legal-calendar';

/** What a table says about where a cell stands. */
export type Framed = Pick<ReportTable, 'by' | 'period' | 'scope'>;

/**
 * Asks for the facts behind a cell: as many as the cell says.
 * @param row null: the total
 * @returns null where no facts stand behind the cell itself, as behind a rate
 */
export function factsOf(table: Framed, row: ReportRow | null, { figure }: ReportColumn): FactsQuery | null {
  if (figure === null) return null;
  const whole = { figure, ...periodOf(table), ...table.scope };
  if (row === null) return whole;
  // A row without a code cannot be asked for: it would read as all rows.
  return row.key === '' ? null : { ...whole, ...narrowedTo(table, row, figure) };
}

/** By its id, for its days may be corrected; one only asked for by its days. */
function periodOf({ period: { periodId, from, to, cutOff } }: Framed): Partial<FactsQuery> {
  return periodId ? { periodId } : { from, to, cutOff };
}

function narrowedTo(table: Framed, { key }: ReportRow, figure: FigureId): Partial<FactsQuery> {
  if (table.by === 'reason') return { figure: `${figure}:${key}` };
  return table.by === 'month' ? daysOf(key, table) : { [table.by]: key };
}

/** The days of a month that lie in the period; what lasts is told for the last of them, as in the table. */
function daysOf(month: string, { period }: Framed): Partial<FactsQuery> {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const from = first < period.from ? period.from : first;
  const to = [last, period.to, period.cutOff].reduce((earliest, day) => (day < earliest ? day : earliest));
  return { periodId: undefined, from, to, cutOff: to };
}
