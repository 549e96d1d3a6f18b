import type { FormSheet } from '@motcua/contracts';

/** Points in a millimetre. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export interface Paper {
  readonly size: 'A5' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Points: left, top, right, bottom; the same as in `assets/paper-*.css`. */
  readonly margins: [number, number, number, number];
  /** Points. */
  readonly fontSize: number;
  /** Points between the margins. */
  readonly width: number;
}

/** Width in mm, margin left and right, top and bottom, size of the letters in points. */
const SIZES = {
  A5: { width: 148, x: 11, y: 9, fontSize: 9.6 },
  A4: { width: 210, x: 15, y: 15, fontSize: 11 },
  'A4 landscape': { width: 297, x: 10, y: 10, fontSize: 7.8 },
} as const;

/** What hangs on a wall is read from further away; reports have fewer words in a line than the register. */
const LARGE: Readonly<Record<string, number>> = { 'board-sheet': 13, 'report-table': 9, 'report-table-wide': 7 };

export function paperOf({ paper, landscape, kind }: Pick<FormSheet, 'paper' | 'landscape' | 'kind'>): Paper {
  const { width, x, y, fontSize } = SIZES[paper === 'A4' && landscape ? 'A4 landscape' : paper];
  return {
    size: paper,
    orientation: landscape ? 'landscape' : 'portrait',
    margins: [mm(x), mm(y), mm(x), mm(y)],
    fontSize: LARGE[kind] ?? fontSize,
    width: mm(width - 2 * x),
  };
}
