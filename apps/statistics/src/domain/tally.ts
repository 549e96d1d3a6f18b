import type { Contribution } from './contribution.js';

/** Counts of one procedure in one month; sums of them give any longer span. */
export interface Tally {
  readonly received: number;
  readonly solved: number;
  readonly onTime: number;
  readonly late: number;
  /** Completed dossiers by working time in tenths of an office hour: small, mergeable, exact to what is shown. */
  readonly times: Readonly<Record<string, number>>;
}

export interface TallyChange extends Tally {
  readonly procedureCode: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

export const EMPTY: Tally = { received: 0, solved: 0, onTime: 0, late: 0, times: {} };

/** What replacing contributions changes in the tallies: minus the old, plus the new. */
export function changesOf(
  replaced: readonly { before: Contribution | undefined; after: Contribution }[],
): TallyChange[] {
  const changes = new Map<string, TallyChange>();
  for (const { before, after } of replaced) {
    if (before) for (const effect of effectsOf(before)) merge(changes, effect, -1);
    for (const effect of effectsOf(after)) merge(changes, effect, 1);
  }
  return [...changes.values()].filter(isChange);
}

/** Adds `sign` times one tally to another. */
export function add(to: Tally, more: Tally, sign: 1 | -1 = 1): Tally {
  const times = { ...to.times };
  for (const [tenths, count] of Object.entries(more.times)) times[tenths] = (times[tenths] ?? 0) + sign * count;
  return {
    received: to.received + sign * more.received,
    solved: to.solved + sign * more.solved,
    onTime: to.onTime + sign * more.onTime,
    late: to.late + sign * more.late,
    times,
  };
}

function effectsOf({ procedureCode, receivedOn, completedOn, late, workingMinutes }: Contribution): TallyChange[] {
  const effects: TallyChange[] = [];
  if (receivedOn) effects.push({ procedureCode, month: receivedOn.slice(0, 7), ...EMPTY, received: 1 });
  if (completedOn) {
    const times = { [String(Math.round(workingMinutes / 6))]: 1 };
    effects.push({
      procedureCode,
      month: completedOn.slice(0, 7),
      received: 0,
      solved: 1,
      onTime: late ? 0 : 1,
      late: late ? 1 : 0,
      times,
    });
  }
  return effects;
}

function merge(changes: Map<string, TallyChange>, effect: TallyChange, sign: 1 | -1): void {
  const key = `${effect.procedureCode}|${effect.month}`;
  const { procedureCode, month } = effect;
  changes.set(key, { procedureCode, month, ...add(changes.get(key) ?? EMPTY, effect, sign) });
}

const isChange = ({ received, solved, onTime, late, times }: TallyChange): boolean =>
  [received, solved, onTime, late, ...Object.values(times)].some((count) => count !== 0);
