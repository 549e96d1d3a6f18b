import type { ReformTable } from '@motcua/contracts';
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import { headLevels } from '../../reports/head-rows.js';
import { widths } from '../reform-sheet.js';
import { WIDTH } from './frame-tables.js';
import { centred, FONT, plain, SIZE } from './paragraphs.js';

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

/** A table of the appendix with its title; the head comes again on every page. */
export function appendixTable(table: ReformTable, number: number): [Paragraph, Table, Paragraph] {
  const sizes = widths(table).map((share) => Math.round((share * WIDTH) / 100));
  const head = headLevels(table.columns).map((cells) =>
    cells.map(({ title, across, down }) => headCell(title, across, down)),
  );
  const rows = table.rows.map((texts, row) => {
    const bold = table.summed && row === table.rows.length - 1;
    return texts.map((text, at) =>
      cell(text, sizes[at], table.columns[at]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT, bold),
    );
  });
  const drawn = new Table({
    columnWidths: sizes,
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: [
      ...head.map((children) => new TableRow({ tableHeader: true, cantSplit: true, children })),
      ...rows.map((children) => new TableRow({ cantSplit: true, children })),
    ],
  });
  return [plain(`Bảng ${number}. ${table.title}`, { bold: true }), drawn, plain('')];
}

const headCell = (text: string, columnSpan: number, rowSpan: number): TableCell =>
  new TableCell({
    columnSpan,
    rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [centred(text, { bold: true, size: SIZE.small })],
  });

const cell = (text: string, size: number | undefined, alignment: Alignment, bold: boolean): TableCell =>
  new TableCell({
    width: { size: size ?? 0, type: WidthType.DXA },
    children: [new Paragraph({ alignment, children: [new TextRun({ text, bold, size: SIZE.small, font: FONT })] })],
  });
