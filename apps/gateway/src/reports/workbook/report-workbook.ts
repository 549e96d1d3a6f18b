import type { ReportTable } from '@motcua/contracts';
import ExcelJS from 'exceljs';

import { authorityOn, longDay } from '../../inspections/sheets/heads.js';
import { footTexts, periodText, scopeTexts } from '../report-lines.js';
import { SIGNATURES, UNIT_OF_COUNT, type ReportFrame } from '../report-sheet.js';
import { FONT, writeAcross, writeHalves, type Line } from './lines.js';
import { writeGrid } from './grid.js';

/** Characters: number of the row, its name, the least for a figure; the whole fills a page across. */
const WIDTHS = { number: 5, name: 36, least: 11, page: 140 } as const;
const A4 = 9;

/** The table in the official layout as XLSX: A4 across, heads again on every page, figures as numbers. */
export async function reportWorkbook(table: ReportTable, frame: ReportFrame): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = table.title;
  const sheet = workbook.addWorksheet(table.form, { views: [{ showGridLines: false }] });
  const width = table.columns.length + 2;
  const figures = Math.max(WIDTHS.least, (WIDTHS.page - WIDTHS.number - WIDTHS.name) / table.columns.length);
  sheet.columns = [WIDTHS.number, WIDTHS.name, ...table.columns.map(() => Math.min(figures, 30))].map((chars) => ({
    width: chars,
    style: { font: { ...FONT } },
  }));
  const top = writeTop(sheet, width, table, frame);
  const { headFrom, headTo, next } = writeGrid(sheet, table, top);
  writeFoot(sheet, width, table, frame, next + 1);
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    printTitlesRow: `${headFrom}:${headTo}`,
  };
  sheet.headerFooter.oddFooter = '&R&P/&N';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** @returns the row the table begins in */
function writeTop(sheet: ExcelJS.Worksheet, width: number, table: ReportTable, frame: ReportFrame): number {
  const { department, names, today } = frame;
  const parts = scopeTexts(table.scope, names);
  writeHalves(sheet, 1, width, [table.formNo, `Đơn vị báo cáo: ${department}`], { bold: true });
  writeHalves(sheet, 2, width, [table.source, `Đơn vị nhận báo cáo: ${authorityOn(today).authority}`], { wrap: true });
  const lines: Line[] = [
    { text: table.title.toLocaleUpperCase('vi'), bold: true, size: 13, align: 'center' },
    { text: `Kỳ báo cáo: ${periodText(table.period)}`, align: 'center' },
    ...(parts.length > 0 ? [{ text: `Phạm vi: ${parts.join('; ')}`, align: 'center' } as const] : []),
    { text: `Đơn vị tính: ${UNIT_OF_COUNT}`, italic: true, align: 'right' },
  ];
  lines.forEach((line, at) => writeAcross(sheet, 4 + at, width, line));
  return 4 + lines.length;
}

function writeFoot(
  sheet: ExcelJS.Worksheet,
  width: number,
  table: ReportTable,
  { today }: ReportFrame,
  from: number,
): void {
  const notes = footTexts(table);
  notes.forEach((text, at) => writeAcross(sheet, from + at, width, { text, italic: true, wrap: true }));
  const signed = from + notes.length + 1;
  const [maker, head] = SIGNATURES;
  const center = { align: 'center' } as const;
  writeHalves(sheet, signed, width, ['', `${authorityOn(today).place}, ${longDay(today)}`], {
    ...center,
    italic: true,
  });
  writeHalves(sheet, signed + 1, width, [maker?.title ?? '', head?.title ?? ''], { ...center, bold: true });
  writeHalves(sheet, signed + 2, width, [maker?.note ?? '', head?.note ?? ''], { ...center, italic: true });
}
