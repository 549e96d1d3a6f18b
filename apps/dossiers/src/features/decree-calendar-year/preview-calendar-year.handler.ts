import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { calendarApi, DecreeCalendarYear, Refused, type CalendarPreview, type CommandMeta } from '@motcua/contracts';
import { changedDays, holidayLaws, WorkingCalendar, withYear, type ChangedDay } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { entryOf, faultsOfEntry } from '../../domain/calendar/decree-year.js';
import { CalendarBook, OpenDossiers } from '../../domain/calendar/ports.js';
import { touchedBy, type Touched } from '../../domain/calendar/recounting.js';
import { counting } from '../../domain/clock.js';
import { reschedule } from '../../domain/decisions/deadline.js';

const PAGE = 500;
/** Enough for a busy desk; a caller waits ten seconds at most. */
const MOST = 5_000;

/** What an amendment would do, before anybody enters it. Changes nothing. */
@Controller()
export class PreviewCalendarYearHandler {
  constructor(
    private readonly book: CalendarBook,
    private readonly open: OpenDossiers,
  ) {}

  @Answers(calendarApi.preview)
  async handle(@Payload() request: DecreeCalendarYear, @Meta() { recordedAt }: CommandMeta): Promise<CalendarPreview> {
    const entry = entryOf(request);
    const faults = faultsOfEntry(entry, recordedAt, holidayLaws);
    if (faults) throw new Refused(faults);
    const data = this.book.data();
    const inForce = data.years.find(({ year }) => year === entry.year);
    const changed = counting(() => changedDays(inForce, entry, data.officeHours));
    if ('refused' in changed) throw new Refused(changed);
    const touched = touchedBy(changed.map(({ date }) => date));
    const calendar = new WorkingCalendar(withYear(data, entry));
    const counts = touched ? await this.count(touched, entry.year, calendar) : NOTHING;
    return { year: entry.year, changedDays: changed.map(dayOf), ...counts };
  }

  private async count(touched: Touched, calendarYear: number, calendar: WorkingCalendar) {
    const sum = { examined: 0, moved: 0, more: false };
    let cursor: string | null | undefined;
    do {
      const page = await this.open.touched(touched, { limit: PAGE, ...(cursor ? { cursor } : {}) });
      for (const { id, state } of page.items) {
        const decision = reschedule(state, { dossierId: id, calendarYear, at: '' }, calendar);
        if (!('refused' in decision) && decision.length > 0) sum.moved += 1;
      }
      sum.examined += page.items.length;
      cursor = page.nextCursor;
      sum.more = cursor !== null;
    } while (cursor && sum.examined < MOST);
    return sum;
  }
}

const NOTHING = { examined: 0, moved: 0, more: false };
const dayOf = (day: ChangedDay): ChangedDay => ({ ...day });
