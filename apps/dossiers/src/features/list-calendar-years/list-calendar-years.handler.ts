import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  calendarApi,
  CalendarDaysQuery,
  GetCalendarYear,
  Refused,
  type CalendarDaysView,
  type CalendarYearRow,
  type CalendarYearView,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { versionsOf } from '../../domain/calendar/calendar-year.js';
import { daysBetween, dayView, yearRow, yearView } from '../../domain/calendar/calendar-views.js';
import { CalendarBook, CalendarYears } from '../../domain/calendar/ports.js';
import { counting } from '../../domain/clock.js';
import { Calendars } from '../../domain/ports.js';
import { invalid } from '../../domain/refusals.js';

const MOST_DAYS = 366;

@Controller()
export class ListCalendarYearsHandler {
  constructor(
    private readonly years: CalendarYears,
    private readonly book: CalendarBook,
    private readonly calendars: Calendars,
  ) {}

  @Answers(calendarApi.list)
  async list(): Promise<CalendarYearRow[]> {
    const calendar = this.calendars.current();
    const { years } = this.book.data();
    const stored = await Promise.all(years.map(({ year }) => this.years.read(String(year))));
    return years.map((entry, index) => yearRow(entry, stored[index] ?? null, calendar)).toReversed();
  }

  @Answers(calendarApi.get)
  async get(@Payload() { year, version }: GetCalendarYear): Promise<CalendarYearView> {
    const stored = await this.years.read(String(year));
    const earlier = stored && versionsOf(stored).find((one) => one.version === version)?.entry;
    const entry = version === undefined ? this.book.data().years.find((known) => known.year === year) : earlier;
    if (!entry) throw Refused.because('not-found', 'calendar-year-not-found', `Chưa có lịch làm việc năm ${year}.`);
    return yearView(entry, stored, this.calendars.current());
  }

  @Answers(calendarApi.days)
  days(@Payload() { from, to }: CalendarDaysQuery): CalendarDaysView {
    const days = daysBetween(from, to);
    if (days.length === 0 || days.length > MOST_DAYS)
      throw new Refused(invalid('to', 'span-out-of-range', `Phải từ 1 đến ${MOST_DAYS} ngày.`));
    const calendar = this.calendars.current();
    const views = counting(() => days.map((day) => dayView(day, calendar)));
    if ('refused' in views) throw new Refused(views);
    return { workingDays: days.filter((day) => calendar.isWorkingDay(day)).length, days: views };
  }
}
