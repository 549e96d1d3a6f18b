/** Root of every refusal of this library. `code` is stable; the message is Vietnamese and fit to show to a clerk. */
export abstract class LegalCalendarError extends Error {
  abstract readonly code: string;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** A date falls in a year whose working calendar has not been entered. Nothing is guessed in its place. */
export class CalendarYearMissing extends LegalCalendarError {
  readonly code = 'legal-calendar/year-missing';

  constructor(readonly year: number) {
    super(`Chưa có lịch làm việc năm ${year}`);
  }
}

/** No office hours are in force on that date. */
export class OfficeHoursMissing extends LegalCalendarError {
  readonly code = 'legal-calendar/office-hours-missing';

  constructor(readonly date: string) {
    super(`Chưa có giờ làm việc áp dụng cho ngày ${date}`);
  }
}

/** No counting law (Civil Code) is in force on that date. */
export class CountingLawMissing extends LegalCalendarError {
  readonly code = 'legal-calendar/counting-law-missing';

  constructor(readonly date: string) {
    super(`Chưa có quy định cách tính thời hạn áp dụng cho ngày ${date}`);
  }
}

/** A text is not a date `YYYY-MM-DD`, a time of day `HH:MM`, or an RFC 3339 instant with offset. */
export class InvalidTimeText extends LegalCalendarError {
  readonly code = 'legal-calendar/invalid-time-text';

  constructor(
    readonly kind: 'date' | 'time-of-day' | 'instant',
    readonly text: string,
  ) {
    super(`Giá trị thời gian không hợp lệ: "${text}"`);
  }
}

/** A time limit cannot be counted: amount out of range, or a scheduled date before acceptance. */
export class InvalidTimeLimit extends LegalCalendarError {
  readonly code = 'legal-calendar/invalid-time-limit';
}

/** Pauses are not in order, overlap, or end before they begin. */
export class InvalidPause extends LegalCalendarError {
  readonly code = 'legal-calendar/invalid-pause';
}

/** A day of the lunar calendar that does not exist, or a year the calendar is not reckoned for. */
export class InvalidLunarDate extends LegalCalendarError {
  readonly code = 'legal-calendar/invalid-lunar-date';
}

/** No Labour Code was entered for a year, so its holidays cannot be proposed. */
export class HolidayLawMissing extends LegalCalendarError {
  readonly code = 'legal-calendar/holiday-law-missing';

  constructor(readonly year: number) {
    super(`Chưa có quy định về ngày nghỉ lễ, Tết áp dụng cho năm ${year}`);
  }
}

/** Two entries that cannot be compared or do not belong together. */
export class InvalidCalendarEntry extends LegalCalendarError {
  readonly code = 'legal-calendar/invalid-entry';
}
