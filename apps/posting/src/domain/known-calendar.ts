import { addDays, builtInCalendarData, WorkingCalendar, withYear, type WorkingYear } from '@motcua/legal-calendar';

/** A year as the desk decreed it. */
export interface KnownYear {
  readonly year: number;
  readonly documentNumber: string;
  readonly daysOff: readonly string[];
  readonly workedDays: readonly string[];
}

/** The calendar that comes with the system, with every year replaced that was decreed. */
export function calendarOf(decreed: readonly KnownYear[]): WorkingCalendar {
  return new WorkingCalendar(decreed.map(yearOf).reduce(withYear, builtInCalendarData));
}

function yearOf({ year, documentNumber, daysOff, workedDays }: KnownYear): WorkingYear {
  const source = {
    number: documentNumber,
    date: null,
    title: `Lịch làm việc năm ${year}`,
    status: 'official',
  } as const;
  return {
    year,
    source,
    daysOff: daysOff.map((date) => ({ date, kind: 'holiday', reason: 'Ngày nghỉ theo lịch đã nhập' })),
    // Two days before a Saturday or Sunday lies a day of the working week: only its being worked counts here.
    workedDays: workedDays.map((date) => ({ date, insteadOf: addDays(date, -2), reason: 'Ngày làm bù' })),
  };
}

/** Years touched by a period whose calendar nobody entered. */
export function notDecreed(decreed: readonly KnownYear[], from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const known = new Set(decreed.map(({ year }) => year));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(
    (year) => !known.has(year),
  );
}
