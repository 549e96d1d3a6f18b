import { folded } from '../text/clean.js';

interface ColumnName {
  /** Under which name the value is given back. */
  readonly key: string;
  /**
   * What the column is called in files, the usual title first. Compared without case, diacritics, punctuation and
   * blanks. Under a two-row header also "group title", as "Người nộp Họ và tên".
   */
  readonly titles: readonly [string, ...string[]];
  /** The column must be there and every row must have a value. */
  readonly required?: boolean;
  /** Shown to those who fill in a template; else the kind is explained. */
  readonly hint?: string;
  /** Value of the example row of a template; else one of the kind, plainly invented. */
  readonly example?: string;
}

/** What is expected in a column. */
export type Column = ColumnName &
  (
    | { readonly kind: 'date' | 'phone' | 'identity' | 'email' }
    /** `maxLength` in characters. */
    | { readonly kind: 'text'; readonly maxLength?: number }
    /** Both bounds are allowed values. */
    | { readonly kind: 'integer'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
  );

/** Columns by folded title. Throws if two columns claim the same title: the caller contradicts itself. */
export function columnsByTitle(columns: readonly Column[]): ReadonlyMap<string, Column> {
  const byTitle = new Map<string, Column>();
  for (const column of columns) {
    for (const title of column.titles.map(folded)) {
      const known = byTitle.get(title);
      if (known !== undefined && known.key !== column.key) {
        throw new Error(`columns ${known.key} and ${column.key} claim the same title`);
      }
      byTitle.set(title, column);
    }
  }
  return byTitle;
}
