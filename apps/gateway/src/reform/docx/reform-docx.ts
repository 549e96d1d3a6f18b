import type { ReformReport } from '@motcua/contracts';
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';

import { incompleteNote, NOTHING_YET, paragraphsOf, periodLine } from '../printed-parts.js';
import { bottomOf, headOf } from './frame-tables.js';
import { body, centred, FONT, heading, SIZE } from './paragraphs.js';
import { appendixTable } from './appendix-table.js';

const mm = convertMillimetersToTwip;

/** A4, 20 mm above and below, 30 mm on the left, 15 mm on the right, as Nghị định 30/2020/NĐ-CP and Thông tư 01/2011/TT-BNV allow. */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
};

/** The reform report as a document for the office: numbered, signed and edited there. */
export async function reformDocx(report: ReformReport, department: string): Promise<Buffer> {
  const document = new Document({
    title: report.title,
    creator: department,
    styles: { default: { document: { run: { font: FONT, size: SIZE.text } } } },
    sections: [
      {
        // The number of the page stands above, not on the first page.
        properties: { page: PAGE, titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: [
          ...headOf(report, department),
          ...titleOf(report),
          ...textOf(report),
          bottomOf(report),
          ...appendixOf(report),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.text })],
      }),
    ],
  });

const titleOf = (report: ReformReport): Paragraph[] => [
  centred('BÁO CÁO', { bold: true, before: 240 }),
  centred(report.title, { bold: true }),
  centred(periodLine(report), { italics: true, after: 240 }),
];

function textOf({ opening, sections, flagNote, ...report }: ReformReport): Paragraph[] {
  const parts = sections.flatMap((section) => {
    const paragraphs = paragraphsOf(section);
    const note = section.code === 'procedures' && flagNote ? [body(flagNote, { italics: true })] : [];
    const said = paragraphs.map((text) => body(text));
    const empty = paragraphs.length + note.length === 0 ? [body(NOTHING_YET)] : [];
    return [heading(section.heading), ...said, ...note, ...empty];
  });
  const incomplete = incompleteNote({ opening, sections, flagNote, ...report }).map((text) =>
    body(text, { italics: true }),
  );
  return [...(opening ? [body(opening)] : []), ...parts, ...incomplete];
}

function appendixOf({ tables }: ReformReport) {
  if (tables.length === 0) return [];
  const title = centred('PHỤ LỤC', { bold: true, newPage: true });
  return [title, ...tables.flatMap((table, at) => appendixTable(table, at + 1))];
}
