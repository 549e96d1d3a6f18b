import { addDays } from '@motcua/legal-calendar';

/** What held for the legal clock of a dossier from a day on; on a day with several changes the last one holds. */
export interface ClockPhase {
  readonly from: string;
  readonly dueOn: string;
  /** Day on which the clock stopped (supplement, payment, withdrawal), or empty while it runs. */
  readonly stoppedOn: string;
}

/** Days `from ≤ day < to`; `to` empty: still. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

export interface Standing {
  /** Days on which it was open past its due day. */
  readonly overdue: readonly DaySpan[];
  /** Days on which its clock stood. */
  readonly waiting: readonly DaySpan[];
}

/** Adds a change; facts entered late hold from the last change on. */
export function changed(phases: readonly ClockPhase[], next: ClockPhase): readonly ClockPhase[] {
  const last = phases.at(-1);
  const from = last && last.from > next.from ? last.from : next.from;
  return [...(last?.from === from ? phases.slice(0, -1) : phases), { ...next, from }];
}

/** A correction says how it had been right from the beginning: one due day for the whole life. */
export function corrected(phases: readonly ClockPhase[], receivedOn: string, dueOn: string): readonly ClockPhase[] {
  const all = phases.map((phase, index) => ({
    ...phase,
    dueOn,
    from: index === 0 || phase.from < receivedOn ? receivedOn : phase.from,
  }));
  return all.reduce<readonly ClockPhase[]>(changed, []);
}

/**
 * When a dossier was overdue and when it waited, so that its standing on any day can be told.
 * A clock that stands still is judged on the day it stopped.
 * @param endedOn day on which it was solved, or empty
 */
export function standingOf(phases: readonly ClockPhase[], endedOn: string): Standing {
  const overdue: DaySpan[] = [];
  const waiting: DaySpan[] = [];
  phases.forEach((phase, index) => {
    const to = earlier(phases[index + 1]?.from ?? '', endedOn);
    if (phase.stoppedOn) extend(waiting, phase.from, to);
    const from = overdueFrom(phase);
    if (from) extend(overdue, from, to);
  });
  return { overdue, waiting };
}

/** The day after, so that the end of a span is not one of its days. */
export const dayAfter = (day: string): string => addDays(day, 1);

function overdueFrom({ from, dueOn, stoppedOn }: ClockPhase): string {
  if (!dueOn) return '';
  if (stoppedOn) return dueOn < stoppedOn ? from : '';
  const next = dayAfter(dueOn);
  return next > from ? next : from;
}

/** Joins spans that touch. */
function extend(spans: DaySpan[], from: string, to: string): void {
  if (to && from >= to) return;
  const last = spans.at(-1);
  if (last?.to === from) spans.splice(-1, 1, { from: last.from, to });
  else spans.push({ from, to });
}

/** Of two days of which each may be missing. */
const earlier = (a: string, b: string): string => (!a || (b && b < a) ? b : a);
