import type { LocalDate } from './local-date.js';
import type { SessionTimes } from './time-of-day.js';

/**
 * How far a datum can be trusted.
 * - `official`: entered from a numbered document of the Government.
 * - `computed-from-law`: follows from the Labour Code and the lunar table; the yearly notice was not read.
 * - `proposal`: press report or forecast, to be confirmed and replaced.
 */
export type SourceStatus = 'official' | 'computed-from-law' | 'proposal';

/** The paper a datum comes from. `number` and `date` are null when the paper itself was not seen. */
export interface SourceDocument {
  readonly number: string | null;
  readonly date: LocalDate | null;
  readonly title: string;
  readonly status: SourceStatus;
}

interface DayOffBase {
  readonly date: LocalDate;
  /** Vietnamese, shown to citizens in the explanation of a due date. */
  readonly reason: string;
}

/** A holiday named by the Labour Code, also when it falls on a Saturday or Sunday. */
export interface Holiday extends DayOffBase {
  readonly kind: 'holiday';
}

/** Nghỉ bù: the working day given back for a holiday on a weekly day off (art. 111(3) of 2019; 115(3) of 2012). */
export interface CompensationDay extends DayOffBase {
  readonly kind: 'compensation';
}

/** Hoán đổi: a working day off, paid back on `workedOn`; public sector only, by decision of the Government. */
export interface SwapDay extends DayOffBase {
  readonly kind: 'swap';
  readonly workedOn: LocalDate;
  readonly source: SourceDocument;
}

export type DayOff = Holiday | CompensationDay | SwapDay;

/**
 * A Saturday or Sunday worked in place of `insteadOf`; it keeps the office hours of that weekday. Needed only to say so in
 * other words: the swap itself already makes `workedOn` a working day, in a neighbouring year too.
 */
export interface WorkedDay {
  readonly date: LocalDate;
  readonly insteadOf: LocalDate;
  /** Vietnamese. */
  readonly reason: string;
}

/** A working day with other office hours than its weekday has, e.g. "làm việc nửa ngày". */
export interface PartDay {
  readonly date: LocalDate;
  /** All sessions of that day, in order; they replace the usual ones. */
  readonly sessions: readonly SessionTimes[];
  /** Vietnamese, shown to citizens in the explanation of a due date. */
  readonly reason: string;
  /** The decision; absent when the document of the year itself says so. */
  readonly source?: SourceDocument;
}

/** Days off and worked weekend days of one calendar year, as entered from its source. */
export interface WorkingYear {
  readonly year: number;
  readonly source: SourceDocument;
  /** Vietnamese remark on what is still to be confirmed. */
  readonly note?: string;
  readonly daysOff: readonly DayOff[];
  readonly workedDays: readonly WorkedDay[];
  readonly partDays?: readonly PartDay[];
}
