import type { Contribution } from './contribution.js';
import { COUNTED_REASONS } from './lateness-reasons.js';

/**
 * Counts by day, kept beside the contributions. A figure of any period is a sum of days: what happened (received, solved …)
 * is counted on its day; what lasts (overdue, waiting) counts one on its first day and minus one on the day after its last.
 */
export const MEASURES = [
  'received',
  'early',
  'onTime',
  'late',
  'withdrawn',
  'stopped',
  'declined',
  'ready',
  'returned',
  'overdue',
  'waiting',
] as const;

export const ALL_MEASURES: readonly string[] = [
  ...MEASURES,
  ...COUNTED_REASONS.flatMap((reason) => [`late:${reason}`, `overdue:${reason}`]),
];

/** Counts by measure. */
export type Counts = Readonly<Record<string, number>>;

/** One procedure, field, unit and channel in one month. */
export interface LedgerKey {
  readonly procedureCode: string;
  readonly fieldCode: string;
  readonly unitId: string;
  readonly channel: string;
  /** `YYYY-MM`. */
  readonly month: string;
}

export interface LedgerMonth extends LedgerKey {
  /** By day of the month, `01` to `31`. */
  readonly days: Readonly<Record<string, Counts>>;
  /** Solved dossiers by working time in tenths of an office hour: small, mergeable, exact to what is shown. */
  readonly times: Counts;
}

export interface Effect {
  readonly day: string;
  readonly measure: string;
  readonly by: 1 | -1;
}

/** What one dossier counts, and on which days. */
export function effectsOf(one: Contribution): Effect[] {
  if (!one.receivedOn) return [];
  return [happened(one.receivedOn, 'received'), ...solvedEffects(one), ...lastingEffects(one)];
}

function solvedEffects({
  completedOn,
  ended,
  outcome,
  timeliness,
  latenessReason,
  returnedOn,
}: Contribution): Effect[] {
  if (!completedOn) return [];
  const measures = [
    TIMELINESS[timeliness] ?? 'onTime',
    ...(timeliness === 'late' ? [`late:${latenessReason || 'none'}`] : []),
    ...(ended === 'completed' ? ['ready'] : [ended]),
    ...(outcome === 'declined' ? ['declined'] : []),
  ];
  const effects = measures.map((measure) => happened(completedOn, measure));
  return returnedOn ? [...effects, happened(returnedOn, 'returned')] : effects;
}

const TIMELINESS: Readonly<Record<string, string>> = { early: 'early', 'on-time': 'onTime', late: 'late' };

function lastingEffects({ overdue, waiting, latenessReason }: Contribution): Effect[] {
  const reason = `overdue:${latenessReason || 'none'}`;
  return [
    ...overdue.flatMap((span) => [...lasted(span, 'overdue'), ...lasted(span, reason)]),
    ...waiting.flatMap((span) => lasted(span, 'waiting')),
  ];
}

const happened = (day: string, measure: string): Effect => ({ day, measure, by: 1 });

const lasted = ({ from, to }: { from: string; to: string }, measure: string): Effect[] => [
  { day: from, measure, by: 1 },
  ...(to ? [{ day: to, measure, by: -1 } as const] : []),
];

/** Office time in tenths of an hour, counted in the month of completion; null while it is not solved. */
export const tenthsOf = ({ receivedOn, completedOn, workingMinutes }: Contribution): number | null =>
  receivedOn && completedOn ? Math.round(workingMinutes / MINUTES_PER_TENTH) : null;

export const MINUTES_PER_TENTH = 6;
