import type { FormField } from './form-field.js';
import type { Sent } from './sent.js';

type Body = Record<string, unknown>;

/** The command's body as the API takes it: empty fields are left out, `applicant.name` becomes a name of an applicant. */
export function bodyFrom(fields: readonly FormField[], sent: Sent): Body {
  const body: Body = {};
  for (const field of fields) {
    const value = field.kind === 'papers' ? papersIn(field.name, sent) : valueOf(field, sent[field.name] ?? '');
    if (value !== undefined) put(body, field.name.split('.'), value);
  }
  return body;
}

function valueOf({ kind }: FormField, raw: string): unknown {
  const text = raw.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'number':
      return numberIn(text);
    case 'moment':
      // Browsers leave seconds and offset out; the desk's clock is Vietnamese.
      return text.length === 16 ? `${text}:00+07:00` : text;
    case 'lines':
      return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean);
    case 'text':
      // Printed as one paragraph.
      return text.replace(/\s*\r?\n\s*/g, ' ');
    case 'line':
    case 'day':
    case 'choice':
    case 'papers':
      return text;
  }
}

/** A number, or the text itself: then it is told what is wrong with it. `50.000` is how a sum of money is written. */
function numberIn(text: string): number | string {
  const digits = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : text;
}

/** Rows with a name; the others were left empty. */
function papersIn(name: string, sent: Sent): Body[] | undefined {
  const rows = paperRows(name, sent).filter((row) => row.name.trim() !== '');
  if (rows.length === 0) return undefined;
  return rows.map((row) => ({
    name: row.name.trim(),
    originals: numberIn(row.originals.trim() || '0'),
    copies: numberIn(row.copies.trim() || '0'),
  }));
}

export interface PaperRow {
  readonly name: string;
  readonly originals: string;
  readonly copies: string;
}

const MAX_ROWS = 100;

/** Rows as they were typed, up to the last one with a name. */
export function paperRows(name: string, sent: Sent): PaperRow[] {
  const rows: PaperRow[] = [];
  for (let no = 0; no < MAX_ROWS && sent[`${name}.${no}.name`] !== undefined; no += 1) {
    const cell = (column: string) => sent[`${name}.${no}.${column}`] ?? '';
    rows.push({ name: cell('name'), originals: cell('originals'), copies: cell('copies') });
  }
  return rows;
}

function put(body: Body, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    body[first] = value;
    return;
  }
  const inner = (body[first] ?? {}) as Body;
  body[first] = inner;
  put(inner, rest, value);
}
