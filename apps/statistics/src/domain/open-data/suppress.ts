/** Counts of one month, field, procedure and channel. `solved` = `early` + `onTime` + `late`. */
export interface OpenRow {
  readonly month: string;
  readonly field: string;
  readonly procedure: string;
  readonly channel: string;
  readonly new: number;
  readonly solved: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

/** What is published of a row; null: suppressed. */
export type PublishedRow = Pick<OpenRow, 'month' | 'field' | 'procedure' | 'channel'> & {
  readonly [M in Measure | 'early' | 'onTime' | 'late']: number | null;
};

type Measure = 'new' | 'solved';

/**
 * Hides counts that could point at a person: those from 1 below `threshold`, and as many others as it takes that none can be
 * computed back. A zero is published: it is about nobody. What was solved is hidden with its parts, for they add up to it.
 * Known from elsewhere are the sums of a field in a month (public summary) and of a procedure (public listing): in each of
 * these groups what is hidden must be at least two cells, of which each could be below the threshold as well as above it.
 * Where a group has no further cell nothing more can be hidden: its sum is public by law.
 * @param threshold cells below it are hidden; domain.md 8.3: 5
 */
export function suppress(rows: readonly OpenRow[], threshold: number): PublishedRow[] {
  const isNew = hidden(rows, 'new', threshold, ({ new: count }) => isSmall(count, threshold));
  const isSolved = hidden(rows, 'solved', threshold, ({ solved, early, onTime, late }) =>
    [solved, early, onTime, late].some((count) => isSmall(count, threshold)),
  );
  return rows.map(({ month, field, procedure, channel, ...counts }, index) => {
    const parts = isSolved.has(index) ? { solved: null, early: null, onTime: null, late: null } : {};
    const received = isNew.has(index) ? { new: null } : {};
    return { month, field, procedure, channel, ...counts, ...parts, ...received };
  });
}

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

function hidden(
  rows: readonly OpenRow[],
  measure: Measure,
  threshold: number,
  primary: (row: OpenRow) => boolean,
): Set<number> {
  const chosen = new Set(rows.flatMap((row, index) => (primary(row) ? [index] : [])));
  const groups = [
    ...groupsOf(rows, ({ field, month }) => `${field}|${month}`),
    ...groupsOf(rows, (row) => row.procedure),
  ];
  // Hiding more in one group can leave another open, so it is done until nothing changes; each round hides at least one.
  for (let added = true; added;) {
    const more = groups.map((group) => nextToHide(group, rows, measure, threshold, chosen));
    const fresh = more.filter((index) => index !== undefined);
    for (const index of fresh) chosen.add(index);
    added = fresh.length > 0;
  }
  return chosen;
}

/** The smallest cell to hide beside those hidden already; undefined when the group is safe, or has no more. */
function nextToHide(
  group: readonly number[],
  rows: readonly OpenRow[],
  measure: Measure,
  threshold: number,
  chosen: ReadonlySet<number>,
): number | undefined {
  const value = (index: number) => rows[index]?.[measure] ?? 0;
  const inside = group.filter((index) => chosen.has(index));
  const sum = inside.reduce((total, index) => total + value(index), 0);
  // Each hidden cell is at least one; the most one of them can be is the sum without one for each of the others.
  const isSafe = inside.length === 0 || (inside.length > 1 && sum - (inside.length - 1) >= threshold);
  if (isSafe) return undefined;
  const others = group.filter((index) => !chosen.has(index) && value(index) > 0);
  return others.toSorted((a, b) => value(a) - value(b) || a - b)[0];
}

const groupsOf = (rows: readonly OpenRow[], key: (row: OpenRow) => string): number[][] => [
  ...Map.groupBy(rows.keys(), (index) => key(rows[index] as OpenRow)).values(),
];
