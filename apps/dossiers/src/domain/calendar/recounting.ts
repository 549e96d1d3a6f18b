import type { Decision } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { reschedule } from '../decisions/deadline.js';
import type { At } from '../decisions/moving.js';
import { hasClock, type DossierFact, type DossierState } from '../state.js';

/** Which open dossiers an amendment can touch. */
export interface Touched {
  /** First and last day that changed; a count never looks at a day after its due day or before its acceptance. */
  readonly from: string;
  /** Null: every day from `from` on. */
  readonly to: string | null;
  /** Days by which a date fixed by a schedule is judged anew. */
  readonly scheduleDays: readonly string[];
}

/** Null when no day changed. @param days in order */
export function touchedBy(days: readonly string[]): Touched | null {
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to, scheduleDays: days };
}

/** Other office hours from a day on. A date announced by a schedule names no hour, so it stays as it is. */
export const touchedFrom = (validFrom: string): Touched => ({ from: validFrom, to: null, scheduleDays: [] });

/** The same rule on a state, for repositories in memory. */
export function isTouched(state: DossierState, { from, to, scheduleDays }: Touched): boolean {
  if (!hasClock(state) || 'completedAt' in state) return false;
  const { dueOn, limit, acceptedAt } = state;
  if (limit.unit === 'schedule') return scheduleDays.some((day) => limit.dueOn <= day && day <= dueOn);
  return dueOn >= from && (to === null || acceptedAt.slice(0, 10) <= to);
}

/** A due day that moved: what the applicant was told, and what holds now. */
export interface Moved {
  readonly previousDueOn: string;
  readonly dueOn: string;
  /** RFC 3339. */
  readonly at: string;
}

/** What a recount made of a dossier; a fresh one for every command. */
export class Recount {
  moved: Moved | null = null;
  /** The due day cannot be counted with what was entered, so it stays. */
  impossible = false;

  constructor(
    private readonly act: At & { calendarYear: number },
    private readonly calendar: () => WorkingCalendar,
  ) {}

  /** For `execute`. */
  readonly decide = (state: DossierState): Decision<DossierFact> => {
    this.moved = null;
    const decision = reschedule(state, this.act, this.calendar());
    this.impossible = 'refused' in decision;
    if ('refused' in decision) return [];
    const fact = decision[0];
    if (fact?.type === 'dossiers.dossier.rescheduled.v1') {
      const { previousDueOn, dueOn } = fact.data;
      this.moved = { previousDueOn, dueOn, at: this.act.at };
    }
    return decision;
  };
}
