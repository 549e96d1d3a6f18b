import type { ReformReport } from '@motcua/contracts';
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import { authorityOn } from '../../inspections/sheets/heads.js';
import { NUMBER, openPlaceAndDate, recipients, SIGNER } from '../printed-parts.js';
import { centred, plain, SIZE } from './paragraphs.js';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

/** Between the margins: 165 mm. */
export const WIDTH = 9_354;

/** Two columns without lines, the width in twips. */
const sideBySide = (left: readonly Paragraph[], right: readonly Paragraph[], share: number): Table => {
  const widths = [Math.round(WIDTH * share), WIDTH - Math.round(WIDTH * share)];
  const cells = [left, right].map(
    (children, at) =>
      new TableCell({
        children: [...children],
        borders: NO_LINES,
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
      }),
  );
  return new Table({
    rows: [new TableRow({ children: cells })],
    columnWidths: widths,
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, insideHorizontal: NONE, insideVertical: NONE },
  });
};

/** Agency and number on the left; the country, place and day on the right. */
export function headOf(report: ReformReport, department: string): [Table] {
  const { authority } = authorityOn(report.countedTo);
  const head = { size: SIZE.head };
  const left = [
    centred(authority.toLocaleUpperCase('vi'), head),
    centred(department.toLocaleUpperCase('vi'), { ...head, bold: true }),
    centred(`Số: ${NUMBER}`, { ...head, before: 120 }),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...head, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    centred(openPlaceAndDate(report), { italics: true, before: 120 }),
  ];
  return [sideBySide(left, right, 0.42)];
}

/** Recipients on the left, the signature on the right. */
export function bottomOf(report: ReformReport): Table {
  const left = [
    plain('Nơi nhận:', { bold: true, italics: true, size: SIZE.table }),
    ...recipients(report).map((line) => plain(line, { size: SIZE.small })),
  ];
  const right = [centred(SIGNER, { bold: true, before: 120 }), ...Array.from({ length: 4 }, () => centred(''))];
  return sideBySide(left, right, 0.5);
}
