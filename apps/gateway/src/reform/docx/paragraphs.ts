import { AlignmentType, convertMillimetersToTwip, Paragraph, TextRun } from 'docx';

export const FONT = 'Times New Roman';

/** In half points: 14 for the text, 13 for heads and recipients' side, 12 for tables, 11 for recipients. */
export const SIZE = { text: 28, head: 26, table: 24, small: 22 } as const;

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  /** In twentieths of a point. */
  readonly before?: number;
  readonly after?: number;
  readonly newPage?: boolean;
}

const run = (text: string, { bold = false, italics = false, size = SIZE.text }: Look): TextRun =>
  new TextRun({ text, bold, italics, size, font: FONT });

/** A paragraph of the text: both edges straight, first line set in. */
export const body = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: 60, after: 60 },
    children: [run(text, look)],
  });

export const heading = (text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    indent: { firstLine: convertMillimetersToTwip(10) },
    spacing: { before: 120, after: 60 },
    children: [run(text, { bold: true })],
  });

export const centred = (text: string, { before = 0, after = 0, newPage = false, ...look }: Look = {}): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before, after },
    pageBreakBefore: newPage,
    children: [run(text, look)],
  });

export const plain = (text: string, look: Look = {}): Paragraph => new Paragraph({ children: [run(text, look)] });
