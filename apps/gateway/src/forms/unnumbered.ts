/** Kinds of sheets that bear no number of their own. */
export const UNNUMBERED: readonly string[] = [
  'register',
  'board-sheet',
  'board-cover',
  'inspection-minutes',
  'nonconformity',
  'survey-slip',
  'report-table',
  'report-table-wide',
];
