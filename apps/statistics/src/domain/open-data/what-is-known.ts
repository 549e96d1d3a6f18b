/** Least and most a hidden cell can be. */
export interface Bound {
  least: number;
  most: number;
}

/**
 * What somebody can tell of hidden cells who knows the sum of each group: each is at least one, and what the others of a
 * group leave over. One bound narrows the next, until nothing changes.
 * @param groups cells by index, each in any number of groups
 * @param values of all cells, hidden or not
 */
export function whatIsKnown(
  groups: readonly (readonly number[])[],
  values: readonly number[],
  hidden: ReadonlySet<number>,
): ReadonlyMap<number, Bound> {
  const bounds = new Map([...hidden].map((index) => [index, { least: 1, most: Number.POSITIVE_INFINITY }]));
  const sums = groups.map((group) => {
    const inside = group.filter((index) => hidden.has(index));
    return {
      cells: inside.map((index) => bounds.get(index) as Bound),
      sum: inside.reduce((all, one) => all + (values[one] ?? 0), 0),
    };
  });
  while (sums.map(({ cells, sum }) => narrow(cells, sum)).includes(true));
  return bounds;
}

/** @returns whether a bound became narrower */
function narrow(cells: readonly Bound[], sum: number): boolean {
  const least = cells.reduce((all, cell) => all + cell.least, 0);
  const most = cells.reduce((all, cell) => all + cell.most, 0);
  const changed = cells.map((cell) => {
    const before = { ...cell };
    cell.most = Math.min(before.most, sum - (least - before.least));
    // While another one has no upper bound it can be any number.
    if (Number.isFinite(most)) cell.least = Math.max(before.least, sum - (most - before.most));
    return cell.most !== before.most || cell.least !== before.least;
  });
  return changed.includes(true);
}
