/** What a chart shows, and the table beside it says: the same numbers. */
export interface ChartTable {
  /** Kebab-case, unique on its page. */
  readonly id: string;
  readonly title: string;
  /** What the categories are, heads the first column. */
  readonly of: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit: 'hồ sơ' | '%';
  /** Bars lie where the names of the categories are long. */
  readonly lying: boolean;
  /** Said below. */
  readonly note: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category; null: nothing to compare with, or not shown. */
  readonly values: readonly (number | null)[];
}

/** Nothing to draw. */
export const isEmpty = ({ categories, series }: ChartTable): boolean =>
  categories.length === 0 || series.every(({ values }) => values.every((value) => value === null || value === 0));
