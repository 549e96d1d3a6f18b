import type { HeadCell, ReportColumn, ReportTable } from '@motcua/contracts';

/** What the first column names. */
const STUBS: Readonly<Record<ReportTable['by'], string>> = {
  field: 'Lĩnh vực',
  procedure: 'Thủ tục hành chính',
  unit: 'Đơn vị',
  channel: 'Hình thức nộp',
  month: 'Tháng',
  reason: 'Nguyên nhân',
};

export const stubOf = ({ by }: Pick<ReportTable, 'by'>): string => STUBS[by];

/** Heads from the top: number of the row and its name before the columns; equal neighbours are one cell. */
export function headRows({ by, columns }: Pick<ReportTable, 'by' | 'columns'>): HeadCell[][] {
  const levels = headLevels(columns);
  const stub = ['TT', STUBS[by]].map((title) => ({ title, across: 1, down: levels.length }));
  return levels.map((cells, level) => (level === 0 ? [...stub, ...cells] : cells));
}

/** Heads of columns from the top; equal neighbours are one cell. */
export function headLevels(columns: readonly Pick<ReportColumn, 'heads'>[]): HeadCell[][] {
  const depth = Math.max(1, ...columns.map(({ heads }) => heads.length));
  return Array.from({ length: depth }, (_, level) => levelOf(columns, level, depth));
}

/** Numbers below the heads; without any in the form there is no such row. */
export function numberRow({ columns }: Pick<ReportTable, 'columns'>): string[] | null {
  if (columns.every(({ no }) => no === '')) return null;
  // The form of 2020 counts the row's number and name as columns 1 and 2; the others give them letters.
  const before = columns[0]?.no === '(3)' ? ['(1)', '(2)'] : ['A', 'B'];
  return [...before, ...columns.map(({ no }) => no)];
}

function levelOf(columns: readonly Pick<ReportColumn, 'heads'>[], level: number, depth: number): HeadCell[] {
  const cells: { path: string; cell: HeadCell }[] = [];
  for (const [at, { heads }] of columns.entries()) {
    const title = heads[level];
    if (title === undefined) continue;
    const path = heads.slice(0, level + 1).join('\n');
    const isLeaf = level === heads.length - 1;
    const last = cells.at(-1);
    const isBeside = columns[at - 1]?.heads[level] !== undefined;
    if (last && isBeside && last.path === path && !isLeaf) last.cell.across += 1;
    else cells.push({ path, cell: { title, across: 1, down: isLeaf ? depth - level : 1 } });
  }
  return cells.map(({ cell }) => cell);
}
