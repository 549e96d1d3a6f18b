import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { builtInCalendarData, WorkingCalendar, type CalendarData, type WorkingYear } from '@motcua/legal-calendar';
import { EventLog } from '@motcua/observability';
import { AggregateStores, retryTransient } from '@motcua/persistence';

import { calendarYear, versionsOf, type CalendarYear } from '../domain/calendar/calendar-year.js';
import { decreedHours, hoursOf, type DecreedHours } from '../domain/calendar/decreed-hours.js';
import { overlay, type Decreed } from '../domain/calendar/overlay.js';
import { CalendarBook } from '../domain/calendar/ports.js';

/** How long another process may go on with the calendar before an amendment. */
const LOOK_MS = 10_000;

/** The delivered calendar with what was decreed; read at the start, after commands here, and now and then for the rest. */
@Injectable()
export class StoredCalendars extends CalendarBook implements OnModuleInit, OnApplicationShutdown {
  private inUse: { data: CalendarData; calendar: WorkingCalendar; mark: string } = {
    data: builtInCalendarData,
    calendar: new WorkingCalendar(builtInCalendarData),
    mark: '',
  };
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly stores: AggregateStores,
    private readonly log: EventLog,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.look(), LOOK_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  current(): WorkingCalendar {
    return this.inUse.calendar;
  }

  data(): CalendarData {
    return this.inUse.data;
  }

  async refresh(): Promise<void> {
    const mark = await this.read(() => this.marks());
    if (mark === this.inUse.mark) return;
    const decreed = await this.read(() => this.decreed());
    const data = overlay(builtInCalendarData, decreed);
    this.inUse = { data, calendar: new WorkingCalendar(data), mark };
    this.log.info('CALENDAR_LOADED', 'calendar in use replaced', { years: decreed.years.map(({ year }) => year) });
  }

  private async look(): Promise<void> {
    try {
      await this.refresh();
    } catch (cause) {
      this.log.warn('CALENDAR_RETRY', 'decreed calendars could not be read', cause);
    }
  }

  /** Which versions there are; cheap, unlike the entries. */
  private async marks(): Promise<string> {
    const projection = { projection: { v: 1 } };
    const [years, hours] = await Promise.all([
      this.years.find({}, projection).toArray(),
      this.hours.find({}, projection).toArray(),
    ]);
    const marks = [...years, ...hours].map(({ _id, v }) => `${String(_id)}:${v}`);
    return marks.toSorted().join(' ');
  }

  private async decreed(): Promise<Decreed> {
    const [years, hours] = await Promise.all([this.years.find({}).toArray(), this.hours.find({}).toArray()]);
    const ofKind = (kind: string) => hours.filter(({ _id }) => _id === kind).flatMap((doc) => hoursOf(doc));
    return {
      years: years.map((doc) => versionsOf(doc).at(-1)?.entry).filter((entry): entry is WorkingYear => !!entry),
      officeHours: ofKind('office'),
      deskHours: ofKind('desk'),
    };
  }

  private read<T>(query: () => Promise<T>): Promise<T> {
    return retryTransient(query, (cause) => this.log.warn('CALENDAR_RETRY', 'reading the calendars again', cause));
  }

  private get years() {
    return this.stores.collection<CalendarYear>(calendarYear.name);
  }

  private get hours() {
    return this.stores.collection<DecreedHours>(decreedHours.name);
  }
}
