import type { FigureId } from '@motcua/contracts';

import type { CellFigures } from './cells.js';
import { COUNTED_REASONS } from './lateness-reasons.js';
import type { Counts } from './ledger.js';

/**
 * Figures of a period from the ledger.
 * @param before counts of all days before the period
 * @param within counts of its days up to the last counted one
 * @param online whether these are dossiers sent online
 */
export function figuresOf(before: Counts, within: Counts, online: boolean): CellFigures {
  const was = (measure: string) => before[measure] ?? 0;
  const now = (measure: string) => within[measure] ?? 0;
  const solvedWithin = now('early') + now('onTime') + now('late');
  const carriedOver = was('received') - was('early') - was('onTime') - was('late');
  const open = carriedOver + now('received') - solvedWithin;
  const lasting = (measure: string) => was(measure) + now(measure);
  return {
    received: carriedOver + now('received'),
    carriedOver,
    new: now('received'),
    newOnline: online ? now('received') : 0,
    newDirect: online ? 0 : now('received'),
    solved: solvedWithin,
    inTime: now('early') + now('onTime'),
    early: now('early'),
    onTime: now('onTime'),
    late: now('late'),
    open,
    notDue: open - lasting('overdue'),
    overdue: lasting('overdue'),
    waiting: lasting('waiting'),
    withdrawn: now('withdrawn'),
    stopped: now('stopped'),
    declined: now('declined'),
    returned: now('returned'),
    awaitingPickUp: lasting('ready') - lasting('returned'),
    ...reasonsOf(now, lasting),
  };
}

type Count = (measure: string) => number;

function reasonsOf(now: Count, lasting: Count): Partial<Record<FigureId, number>> {
  const all = COUNTED_REASONS.flatMap((reason): [FigureId, number][] => [
    [`late:${reason}`, now(`late:${reason}`)],
    [`overdue:${reason}`, lasting(`overdue:${reason}`)],
  ]);
  return Object.fromEntries(all.filter(([, value]) => value !== 0));
}

/** Adds cells up. */
export function addFigures(all: readonly CellFigures[]): CellFigures {
  const sum = { ...figuresOf({}, {}, false) } as unknown as Record<string, number>;
  for (const figures of all) {
    for (const [figure, value] of Object.entries(figures as Record<string, number>))
      sum[figure] = (sum[figure] ?? 0) + value;
  }
  return sum as unknown as CellFigures;
}
