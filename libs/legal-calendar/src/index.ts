export { type CalendarData, withYear } from './calendar-data.js';
export { type ChangedDay, changedDays } from './changed-days.js';
export type { CountingLaw } from './counting-law.js';
export { builtInCalendarData } from './data/built-in.js';
export { holidayLaws } from './data/holiday-laws.js';
export { dueDate } from './due-date.js';
export {
  CalendarYearMissing,
  CountingLawMissing,
  HolidayLawMissing,
  InvalidCalendarEntry,
  InvalidLunarDate,
  InvalidPause,
  InvalidTimeLimit,
  InvalidTimeText,
  LegalCalendarError,
  OfficeHoursMissing,
} from './errors.js';
export type { DayExplanation, DueDate } from './explanation.js';
export type { HolidayLaw, LawfulHoliday } from './holiday-law.js';
export { type Instant, type LocalMoment, toInstant, toLocal } from './instant.js';
export {
  addDays,
  addMonths,
  type LocalDate,
  vietnameseDate,
  weekdayName,
  weekdayOf,
  type Weekday,
} from './local-date.js';
export { lunarNewYear, type LunarDate, lunarToSolar, solarToLunar } from './lunar/lunar-date.js';
export type { DeskHours, OfficeHours, Session } from './office-hours.js';
export { dueAfterPause, type Pause, type PausedDossier, type PauseStrategy } from './pause.js';
export { proposeYear } from './propose-year.js';
export { type OfficeTime, remaining, type Remaining } from './remaining.js';
export { assertTimeLimit, type LimitRules, type TimeLimit } from './time-limit.js';
export type { SessionTimes, TimeOfDay } from './time-of-day.js';
export { timeliness, type Timeliness } from './timeliness.js';
export { WorkingCalendar } from './working-calendar.js';
export { faultsOfYear } from './working-year-faults.js';
export type {
  CompensationDay,
  DayOff,
  Holiday,
  PartDay,
  SourceDocument,
  SourceStatus,
  SwapDay,
  WorkedDay,
  WorkingYear,
} from './working-year.js';
