/** A label and what is entered there; an empty value is a dotted line to be filled in by hand. */
export interface FormField {
  label: string;
  value: string;
}

export type FormBlock =
  | { kind: 'fields'; rows: FormField[] }
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  /** Numbered from 1. */
  | { kind: 'list'; items: string[] }
  /** `width` in per cent of the table; a cell may have several lines. */
  | {
      kind: 'table';
      columns: SheetColumn[];
      /** Heads in several rows, instead of the titles of the columns: from the top, from the left, each cell once. */
      head?: HeadCell[][];
      rows: string[][];
      /** The last row is the sum of the others. */
      summed?: boolean;
    };

export interface SheetColumn {
  title: string;
  width: number;
  /** Numbers, written to the right. */
  numeric?: boolean;
}

/** A cell of a head that reaches over `across` columns and `down` rows. */
export interface HeadCell {
  title: string;
  across: number;
  down: number;
}

/** A form as it lies on paper, before anybody decides how to draw it. All texts Vietnamese. */
export interface FormSheet {
  /** Kebab-case; names the style and the file, for example `receipt` or `inspection-minutes`. */
  kind: string;
  /** Number in the annex, or empty where it was not verified. */
  formNo: string;
  /** Document the form comes from. */
  source: string;
  title: string;
  paper: 'A5' | 'A4';
  landscape: boolean;
  /** Head on the left: authority, department, desk. */
  agencyLines: string[];
  /** Head on the right. */
  nationalLines: string[];
  /** Number of this slip; empty: filled in by hand or none. */
  number: string;
  placeAndDate: string;
  /** Across the sheet: `HẾT GIÁ TRỊ` or `DỰ THẢO`. */
  watermark: string | null;
  blocks: FormBlock[];
  signatures: { title: string; note: string; name: string }[];
  /** Address of the public look-up, from the root of the site; nothing secret in it. */
  qr: { url: string; caption: string } | null;
  /** Small print at the foot. */
  notes: string[];
}
