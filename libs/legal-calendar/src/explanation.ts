import type { Instant } from './instant.js';
import type { LocalDate } from './local-date.js';

/** One row of "why this date": read from top to bottom, the counted rows add up to the limit. */
export interface DayExplanation {
  readonly date: LocalDate;
  /** Whether the day used up part of the limit. */
  readonly counted: boolean;
  /** Used up so far, this day included, in the unit of the limit (hours may be fractional). */
  readonly count: number;
  /** Vietnamese. */
  readonly reason: string;
}

/** The day a result is due, and how it was found. */
export interface DueDate {
  readonly dueOn: LocalDate;
  /** RFC 3339, +07:00: close of business of `dueOn`; for limits in working hours the exact minute. */
  readonly dueAt: Instant;
  readonly explanation: readonly DayExplanation[];
}
