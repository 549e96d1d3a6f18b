import { addFigures } from '../cell-figures.js';
import type { Cell } from '../cells.js';
import type { OpenRow } from './suppress.js';

/** Cells below it are hidden (domain.md 8.3: suppress cells < 5). */
export const THRESHOLD = 5;

/** Rows of one month; those in which nothing happened are left out. */
export function openRows(month: string, cells: readonly Cell[]): OpenRow[] {
  const groups = Map.groupBy(cells, (cell) => [cell.fieldCode, cell.procedureCode, cell.channel].join('|'));
  return [...groups.values()]
    .map((group) => rowOf(month, group))
    .filter((row) => row.new > 0 || row.solved > 0)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function rowOf(month: string, group: readonly Cell[]): OpenRow {
  const { fieldCode: field, procedureCode: procedure, channel } = group[0] as Cell;
  const figures = addFigures(group.map((cell) => cell.figures));
  const { solved, early, onTime, late } = figures;
  return { month, field, procedure, channel, new: figures.new, solved, early, onTime, late };
}

const keyOf = ({ field, procedure, channel }: OpenRow): string => [field, procedure, channel].join('|');
