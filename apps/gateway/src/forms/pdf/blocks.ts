import type { FormBlock } from '@motcua/contracts';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake';

import { placed } from '../head-places.js';
import { mm, type Paper } from './paper.js';

type Table = Extract<FormBlock, { kind: 'table' }>;

const SIDE = mm(1);
const LINE = 0.7;
/** To be filled in by hand. */
const OPEN = '…'.repeat(30);

const GRID: CustomTableLayout = {
  hLineWidth: () => LINE,
  vLineWidth: () => LINE,
  paddingLeft: () => SIDE,
  paddingRight: () => SIDE,
  paddingTop: () => mm(0.5),
  paddingBottom: () => mm(0.5),
};

export function contentOf(block: FormBlock, kind: string, paper: Paper): Content {
  switch (block.kind) {
    case 'fields':
      return block.rows.map(({ label, value }) => ({
        text: [`${label}: `, value ? { text: value, bold: true } : OPEN],
        margin: [0, 0, 0, mm(0.35)],
      }));
    case 'text':
      return { text: block.text, alignment: 'justify', margin: [0, mm(1.5), 0, mm(1.5)] };
    case 'heading':
      return { text: block.text, bold: true, margin: [0, mm(1.5), 0, 0] };
    case 'list':
      return { ol: [...block.items], margin: [mm(1), mm(1), 0, mm(1.5)] };
    case 'table':
      return tableOf(block, kind === 'receipt', paper);
  }
}

/** The head comes again on every page; no row is torn in two. */
function tableOf(
  { columns, head, rows, summed = false }: Table,
  centred: boolean,
  { width, fontSize }: Paper,
): Content {
  const room = width - columns.length * 2 * SIDE - (columns.length + 1) * LINE;
  const alignment = (index: number) => (columns[index]?.numeric ? 'right' : centred && index !== 1 ? 'center' : 'left');
  const body = rows.map((cells, at) =>
    cells.map(
      (text, index) => ({ text, bold: summed && at === rows.length - 1, alignment: alignment(index) }) as const,
    ),
  );
  return {
    table: {
      headerRows: head?.length ?? 1,
      dontBreakRows: true,
      widths: columns.map((column) => (room * column.width) / 100),
      body: [...headOf(columns, head), ...body],
    },
    layout: GRID,
    fontSize: fontSize * 0.92,
    margin: [0, mm(1.2), 0, mm(1.2)],
  };
}

const titled = (text: string) => ({ text, bold: true, alignment: 'center' as const });

/** What a head cell covers stays empty. */
function headOf(columns: Table['columns'], head: Table['head']): TableCell[][] {
  if (!head) return [columns.map(({ title }) => titled(title))];
  const body: TableCell[][] = head.map(() => columns.map(() => ''));
  for (const { row, column, title, across, down } of placed(head)) {
    const line = body[row];
    if (line) line[column] = { ...titled(title), colSpan: across, rowSpan: down };
  }
  return body;
}
