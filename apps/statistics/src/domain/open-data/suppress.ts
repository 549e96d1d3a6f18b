import { whatIsKnown, type Bound } from './what-is-known.js';

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
 * these groups so much is hidden that each small cell could be below the threshold as well as above it, for somebody who
 * knows all those sums; a larger one hidden beside it must not be known exactly, else it hides nothing. Where its groups have no further cell nothing more can be hidden: their sums are public by law.
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
  const values = rows.map((row) => row[measure]);
  const chosen = new Set(rows.flatMap((row, index) => (primary(row) ? [index] : [])));
  const small = new Set(chosen);
  const groups = [
    ...groupsOf(rows, ({ field, month }) => `${field}|${month}`),
    ...groupsOf(rows, (row) => row.procedure),
  ];
  // Hiding more in one group can leave another open: until nothing changes; each round hides at least one more.
  for (let fresh = [...chosen]; fresh.length > 0;) {
    const bounds = whatIsKnown(groups, values, chosen);
    const told = [...chosen].filter((index) => {
      const bound = bounds.get(index) as Bound;
      return small.has(index) ? !isVague(bound, threshold) : bound.least === bound.most;
    });
    fresh = told.flatMap((index) =>
      nextToHide(
        groups.filter((group) => group.includes(index)),
        values,
        chosen,
        threshold,
      ),
    );
    for (const index of fresh) chosen.add(index);
  }
  return chosen;
}

/** It could be small, and it could be not. */
const isVague = ({ least, most }: Bound, threshold: number): boolean => least < threshold && most >= threshold;

/** The smallest cell of each group that tells too much by itself; where only all together do, the smallest of them all. */
function nextToHide(
  groups: readonly (readonly number[])[],
  values: readonly number[],
  chosen: ReadonlySet<number>,
  threshold: number,
): number[] {
  const value = (index: number) => values[index] ?? 0;
  const smallest = (group: readonly number[]) =>
    group.filter((index) => !chosen.has(index) && value(index) > 0).toSorted((a, b) => value(a) - value(b) || a - b)[0];
  const tells = (group: readonly number[]) => {
    const inside = group.filter((index) => chosen.has(index));
    return (
      inside.reduce((sum, index) => sum + value(index), 0) - (inside.length - 1) < threshold || inside.length === 1
    );
  };
  const found = groups.filter(tells).map(smallest);
  return (found.some((index) => index !== undefined) ? found : [smallest(groups.flat())]).filter(
    (index) => index !== undefined,
  );
}

const groupsOf = (rows: readonly OpenRow[], key: (row: OpenRow) => string): number[][] => [
  ...Map.groupBy(rows.keys(), (index) => key(rows[index] as OpenRow)).values(),
];
