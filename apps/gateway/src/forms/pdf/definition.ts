import type { FormSheet } from '@motcua/contracts';
import type { Content } from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

import { UNNUMBERED } from '../unnumbered.js';
import { contentOf } from './blocks.js';
import { mm, paperOf, type Paper } from './paper.js';

/** Name of the embedded font. */
export const FONT = 'Tinos';

/** The same sheets as on the printed page, for pdfmake; all of one size, each on a page of its own. */
export function definitionOf(sheet: FormSheet, ...others: readonly FormSheet[]): TDocumentDefinitions {
  const paper = paperOf(sheet);
  const { watermark, title } = sheet;
  return {
    pageSize: paper.size,
    pageOrientation: paper.orientation,
    pageMargins: paper.margins,
    language: 'vi',
    info: { title: [title, sheet.number].filter(Boolean).join(' ') },
    defaultStyle: { font: FONT, fontSize: paper.fontSize, lineHeight: 1.04 },
    ...(watermark
      ? { watermark: { text: watermark, color: '#c80000', opacity: 0.2, bold: true, fontSize: 44, angle: -40 } }
      : {}),
    content: [...contentsOf(sheet), ...others.map(onNewPage)],
  };
}

function contentsOf(sheet: FormSheet): Content[] {
  const paper = paperOf(sheet);
  return [
    ...headOf(sheet, paper),
    ...sheet.blocks.map((block) => contentOf(block, sheet.kind, paper)),
    ...signaturesOf(sheet),
    ...footOf(sheet, paper),
  ];
}

const onNewPage = (sheet: FormSheet): Content => ({
  stack: contentsOf(sheet),
  fontSize: paperOf(sheet).fontSize,
  pageBreak: 'before',
});

function headOf(sheet: FormSheet, { fontSize }: Paper): Content[] {
  const small = fontSize * 0.88;
  const form = sheet.formNo ? `Mẫu số ${sheet.formNo} – ${sheet.source}` : sheet.source;
  const number = UNNUMBERED.includes(sheet.kind) ? [] : [{ text: `Số: ${sheet.number || '…………/……'}`, margin: gap(1) }];
  const date = sheet.placeAndDate ? [{ text: sheet.placeAndDate, italics: true, margin: gap(1) }] : [];
  const [country = '', ...motto] = sheet.nationalLines;
  return [
    { text: form, italics: true, alignment: 'right', fontSize: small, margin: [0, 0, 0, mm(1)] },
    {
      columns: [
        { width: '47.5%', stack: [...sheet.agencyLines.map((text, index) => ({ text, bold: index > 0 })), ...number] },
        {
          width: '52.5%',
          stack: [
            { text: country, bold: true },
            ...motto.map((text) => ({ text, bold: true, decoration: 'underline' as const })),
            ...date,
          ],
        },
      ],
      columnGap: mm(3),
      alignment: 'center',
      fontSize: small,
    },
    {
      text: sheet.title.toLocaleUpperCase('vi'),
      bold: true,
      alignment: 'center',
      fontSize: fontSize * 1.25,
      margin: [0, mm(3.5), 0, mm(2.5)],
    },
  ];
}

const gap = (above: number): [number, number, number, number] => [0, mm(above), 0, 0];

function signaturesOf({ signatures }: FormSheet): Content[] {
  if (signatures.length === 0) return [];
  const columns: Content[] = signatures.map(({ title, note, name }) => ({
    stack: [
      { text: title, bold: true },
      { text: note, italics: true },
      { text: name || ' ', bold: true, margin: gap(11) },
    ],
  }));
  const beside: Content[] = columns.length === 1 ? [{ text: '' }, ...columns] : columns;
  return [{ columns: beside, alignment: 'center', margin: gap(3), unbreakable: true } as Content];
}

function footOf({ qr, notes }: FormSheet, { fontSize, width }: Paper): Content[] {
  if (!qr && notes.length === 0) return [];
  const rule = { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }], margin: gap(2) };
  const small = fontSize * 0.84;
  const list: Content = { ul: [...notes], fontSize: small, margin: gap(1.2) };
  if (!qr) return [rule, list];
  const code: Content[] = [
    { qr: qr.url, fit: mm(21), eccLevel: 'M', alignment: 'center' },
    { text: qr.caption, fontSize: small, alignment: 'center' },
  ];
  const columns = [
    { width: mm(28), stack: code, margin: gap(1.2) },
    { width: '*', stack: [list] },
  ];
  return [{ stack: [rule, { columns, columnGap: mm(3) }], unbreakable: true }];
}
