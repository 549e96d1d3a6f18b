import type { DecodedEvent, EventData } from '@motcua/contracts';

import { changed, corrected, standingOf, type ClockPhase, type DaySpan } from './clock.js';

/** What one dossier contributes to every figure: replaced as a whole, so a correction is never a guess. */
export interface Contribution {
  /** Printed on the receipt; empty until accepted. */
  readonly code: string;
  readonly procedureCode: string;
  readonly fieldCode: string;
  /** Unit that received it, as it was on that day; which unit stands for it later is told by the map of units. */
  readonly unitId: string;
  readonly channel: string;
  /** Day of acceptance, `YYYY-MM-DD`; empty until then: not yet received in the sense of the reports. */
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Day it was solved: the result was ready, it was withdrawn or stopped. */
  readonly completedOn: string;
  readonly ended: '' | 'completed' | 'withdrawn' | 'stopped';
  /** granted or declined, of a completed one. */
  readonly outcome: string;
  /** early, on-time or late, of a solved one. */
  readonly timeliness: string;
  readonly workingMinutes: number;
  readonly returnedOn: string;
  /** Day on which the clock stopped (supplement, payment, withdrawal), or empty: what waits for the applicant is not overdue. */
  readonly pausedOn: string;
  /** How often papers were asked for after acceptance. */
  readonly supplements: number;
  /** Code of `LATENESS_REASONS`, or empty. */
  readonly latenessReason: string;
  readonly clock: readonly ClockPhase[];
  readonly overdue: readonly DaySpan[];
  readonly waiting: readonly DaySpan[];
}

/** Folds the facts of one dossier. @throws when a fact comes without the first one */
export function contribute(before: Contribution | undefined, { type, data }: DecodedEvent): Contribution {
  if (type === 'dossiers.dossier.submitted.v1') {
    const { procedureCode, fieldCode, unitId, channel } = data;
    return { ...NOTHING_YET, procedureCode, fieldCode, unitId, channel };
  }
  if (!before) throw new Error(`${type} without a submitted dossier`);
  const change = changeOf({ type, data } as DecodedEvent, before);
  if (!change) return before;
  const after = { ...before, ...change };
  return { ...after, ...standingOf(after.clock, after.completedOn) };
}

type Change = Partial<Contribution>;

/** Withdrawn and stopped dossiers are solved, judged by the day the law judges them by (see the fact). */
function changeOf({ type, data }: DecodedEvent, before: Contribution): Change | null {
  switch (type) {
    case 'dossiers.dossier.accepted.v1':
      return accepted(data);
    case 'dossiers.dossier.completed.v1':
      return { ...solved(data.completedAt, data), ended: 'completed', outcome: data.outcome };
    case 'dossiers.dossier.withdrawn.v1':
      return { ...solved(data.withdrawnAt, data), ended: 'withdrawn' };
    case 'dossiers.dossier.stopped.v1':
      return { ...solved(data.stoppedAt, data), ended: 'stopped' };
    case 'dossiers.dossier.returned.v1':
      return { returnedOn: day(data.returnedAt) };
    case 'dossiers.dossier.return-undone.v1':
      return { returnedOn: '' };
    case 'dossiers.dossier.corrected.v1':
      return correctedTo(data, before);
    case 'dossiers.dossier.lateness-explained.v1':
      return { latenessReason: data.reason };
    default:
      return clockOf({ type, data } as DecodedEvent, before);
  }
}

/** Facts that stop the clock, let it go on, or move its end. */
function clockOf({ type, data }: DecodedEvent, before: Contribution): Change | null {
  switch (type) {
    case 'dossiers.dossier.supplement-requested.v1':
      return { ...paused(before, data.requestedAt), supplements: before.supplements + 1 };
    case 'dossiers.dossier.payment-requested.v1':
    case 'dossiers.dossier.withdrawal-requested.v1':
      return paused(before, data.requestedAt);
    case 'dossiers.dossier.supplement-received.v1':
      return data.dueOn ? resumed(before, data.receivedAt, data.dueOn) : null;
    case 'dossiers.dossier.payment-confirmed.v1':
      return data.dueOn ? resumed(before, data.confirmedAt, data.dueOn) : null;
    case 'dossiers.dossier.withdrawal-cancelled.v1':
      return isWaiting(data.state) ? null : resumed(before, data.cancelledAt, data.dueOn);
    case 'dossiers.dossier.rescheduled.v1':
      return moved(before, data.rescheduledAt, data.dueOn);
    default:
      return null;
  }
}

function accepted({ code, acceptedAt, dueOn }: EventData<'dossiers.dossier.accepted.v1'>): Change {
  const receivedOn = day(acceptedAt);
  return { code, receivedOn, dueOn, clock: [{ from: receivedOn, dueOn, stoppedOn: '' }] };
}

/** A clock may be stopped for a second reason: it stands since the first. */
function paused({ pausedOn, dueOn, clock }: Contribution, at: string): Change {
  const stoppedOn = pausedOn || day(at);
  return { pausedOn: stoppedOn, clock: changed(clock, { from: day(at), dueOn, stoppedOn }) };
}

const resumed = ({ clock }: Contribution, at: string, dueOn: string): Change => ({
  pausedOn: '',
  dueOn,
  clock: changed(clock, { from: day(at), dueOn, stoppedOn: '' }),
});

const moved = ({ clock, pausedOn }: Contribution, at: string, dueOn: string): Change => ({
  dueOn,
  clock: changed(clock, { from: day(at), dueOn, stoppedOn: pausedOn }),
});

/** For papers or a payment: the clock stands still. */
const isWaiting = (state: string): boolean => state.startsWith('awaiting-');

const solved = (
  at: string,
  { timeliness, workingMinutes }: { timeliness: string; workingMinutes: number },
): Change => ({
  completedOn: day(at),
  timeliness,
  workingMinutes,
});

function correctedTo(data: EventData<'dossiers.dossier.corrected.v1'>, { clock }: Contribution): Change {
  const { procedureCode, fieldCode, acceptedAt, dueOn, timeliness, workingMinutes } = data;
  const judged = timeliness ? { timeliness, workingMinutes } : {};
  const receivedOn = day(acceptedAt);
  return { procedureCode, fieldCode, receivedOn, dueOn, ...judged, clock: corrected(clock, receivedOn, dueOn) };
}

const NOTHING_YET = {
  code: '',
  receivedOn: '',
  dueOn: '',
  completedOn: '',
  ended: '',
  outcome: '',
  timeliness: '',
  workingMinutes: 0,
  returnedOn: '',
  pausedOn: '',
  supplements: 0,
  latenessReason: '',
  clock: [],
  overdue: [],
  waiting: [],
} as const;

/** Instants carry Vietnamese time, so their first ten characters are the legal day: a day begins at 00:00:00. */
const day = (instant: string): string => instant.slice(0, 10);
