import { Global, Module } from '@nestjs/common';
import { EventLog } from '@motcua/observability';
import { AggregateStores, aggregateProvider } from '@motcua/persistence';

import { calendarYear } from './domain/calendar/calendar-year.js';
import { decreedHours } from './domain/calendar/decreed-hours.js';
import {
  CalendarBook,
  CalendarYears,
  Deadlines,
  HoursDecrees,
  OpenDossiers,
  PeopleToTell,
} from './domain/calendar/ports.js';
import { Calendars } from './domain/ports.js';
import { DecreeCalendarYearHandler } from './features/decree-calendar-year/decree-calendar-year.handler.js';
import { DecreeHoursHandler } from './features/decree-calendar-year/decree-hours.handler.js';
import { PreviewCalendarYearHandler } from './features/decree-calendar-year/preview-calendar-year.handler.js';
import { ListCalendarYearsHandler } from './features/list-calendar-years/list-calendar-years.handler.js';
import { ListRescheduledHandler } from './features/list-rescheduled/list-rescheduled.handler.js';
import { ProposeCalendarYearHandler } from './features/propose-calendar-year/propose-calendar-year.handler.js';
import { RecountDossiers } from './features/reschedule-dossiers-when-calendar-amended/recount-dossiers.js';
import { RescheduleDossiersWhenCalendarAmended } from './features/reschedule-dossiers-when-calendar-amended/reschedule-dossiers-when-calendar-amended.reaction.js';
import { WatchDeadlines } from './features/watch-deadlines/watch-deadlines.js';
import { CalendarDeadlines, CalendarDossiers } from './persistence/calendar-dossiers.js';
import { CalendarPeopleToTell } from './persistence/calendar-people-to-tell.js';
import { StoredCalendars } from './persistence/stored-calendars.js';

/** The working calendar as entered from decisions, what an amendment does to open dossiers, and the watch over deadlines. */
@Global()
@Module({
  controllers: [
    DecreeCalendarYearHandler,
    DecreeHoursHandler,
    ListCalendarYearsHandler,
    ListRescheduledHandler,
    PreviewCalendarYearHandler,
    ProposeCalendarYearHandler,
    RescheduleDossiersWhenCalendarAmended,
  ],
  providers: [
    aggregateProvider(CalendarYears, calendarYear),
    aggregateProvider(HoursDecrees, decreedHours),
    {
      provide: StoredCalendars,
      // The collections are prepared before they are read.
      inject: [AggregateStores, EventLog, CalendarYears, HoursDecrees],
      useFactory: (stores: AggregateStores, log: EventLog) => new StoredCalendars(stores, log),
    },
    { provide: CalendarBook, useExisting: StoredCalendars },
    { provide: Calendars, useExisting: StoredCalendars },
    { provide: OpenDossiers, useClass: CalendarDossiers },
    { provide: Deadlines, useClass: CalendarDeadlines },
    { provide: PeopleToTell, useClass: CalendarPeopleToTell },
    RecountDossiers,
    WatchDeadlines,
  ],
  exports: [Calendars, CalendarBook],
})
export class CalendarModule {}
