import type { HeadCell } from '@motcua/contracts';

/** Row and column from 0. */
export interface PlacedHead extends HeadCell {
  readonly row: number;
  readonly column: number;
}

/** Where each cell of a head of several rows begins: to the right of what reaches down from above. */
export function placed(head: readonly (readonly HeadCell[])[]): PlacedHead[] {
  const taken = new Set<string>();
  return head.flatMap((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column += 1;
      const place = { ...cell, row, column };
      for (const covered of coveredBy(place)) taken.add(covered);
      return place;
    });
  });
}

function coveredBy({ row, column, across, down }: PlacedHead): string[] {
  const rows = Array.from({ length: down }, (_, at) => row + at);
  return rows.flatMap((at) => Array.from({ length: across }, (_, more) => `${at} ${column + more}`));
}
