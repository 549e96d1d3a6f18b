import type { Header } from '../columns/header.js';
import type { SheetRow } from '../sheet.js';
import { cleanText, folded } from '../text/clean.js';
import type { SkippedRow } from './row-result.js';

/** How the first cell of an example row begins, in templates of this library. */
export const EXAMPLE_MARK = '(Ví dụ)';

/** With diacritics: "Tống Công" is a name. */
const TOTALS = /^(tổng cộng|tổng số|tổng|cộng)(?![\p{L}])/u;
const SIGNATURE = /^(người lập|hiệu trưởng|thủ trưởng|xác nhận của|\(?ký)|ngày\s.*tháng\s.*năm/u;

type Reason = SkippedRow['why'] | 'blank';

/** Tells rows of data from what else stands in lists made for people. Remembers what it has seen: one per sheet. */
export class NotData {
  private readonly titles: readonly string[];
  private readonly known: readonly number[];
  private readonly required: readonly number[];
  private first = true;
  private totalsSeen = false;

  constructor(private readonly header: Header) {
    this.titles = header.titles.map((title) => title.toLowerCase());
    this.known = header.columns.flatMap((column, at) => (column === undefined ? [] : [at]));
    this.required = header.columns.flatMap((column, at) => (column?.required === true ? [at] : []));
  }

  /** @returns why the row is no data; undefined for data. `blank` is not worth telling anybody */
  why(row: SheetRow): Reason | undefined {
    const texts = row.cells.map(({ text }) => cleanText(text));
    const { first } = this;
    this.first = false;
    if (first && isColumnNumbers(texts)) return 'column-numbers';
    if (this.isHeader(texts)) return 'repeated-header';
    const opening = texts.find((text) => text !== '') ?? '';
    if (opening.startsWith('(') && folded(opening).startsWith(folded(EXAMPLE_MARK))) return 'example';
    return this.afterTheList(texts, opening.toLowerCase()) ?? this.nothingKnown(texts);
  }

  private isHeader(texts: readonly string[]): boolean {
    return this.known.length > 1 && this.known.every((at) => texts[at]?.toLowerCase() === this.titles[at]);
  }

  private afterTheList(texts: readonly string[], opening: string): Reason | undefined {
    const missing = this.required.filter((at) => (texts[at] ?? '') === '').length;
    if (missing === 0) return undefined;
    if (TOTALS.test(opening)) {
      this.totalsSeen = true;
      return 'totals';
    }
    const unfinished = missing * 2 > this.required.length;
    const signed = texts.every((text) => text === '' || SIGNATURE.test(text.toLowerCase()));
    return signed || (unfinished && (this.totalsSeen || SIGNATURE.test(opening))) ? 'signature' : undefined;
  }

  /** Nothing but a number in front is a row prepared and left unused. */
  private nothingKnown(texts: readonly string[]): Reason | undefined {
    if (texts.some((text, at) => text !== '' && this.header.columns[at] !== undefined)) return undefined;
    return texts.every((text) => /^\d*\.?$/.test(text)) ? 'blank' : 'nothing-known';
  }
}

/** "(1) (2) (3)" or "A B 1 2": forms number their columns below the titles. */
function isColumnNumbers(texts: readonly string[]): boolean {
  const marks = texts.filter((text) => text !== '').map((text) => text.replace(/^[([]|[)\]]$/g, ''));
  const letters = marks.findIndex((mark) => !/^[A-Z]$/.test(mark));
  const start = letters < 0 ? marks.length : letters;
  return (
    marks.length > 2 &&
    marks.every((mark, at) => mark === (at < start ? String.fromCharCode(65 + at) : String(at - start + 1)))
  );
}
