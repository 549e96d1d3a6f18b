import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { calendarApi, DecreeCalendarYear, type CalendarYearView, type CommandMeta } from '@motcua/contracts';
import { holidayLaws } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { keepingVersion } from '../../domain/calendar/calendar-year.js';
import { yearView } from '../../domain/calendar/calendar-views.js';
import { decreeYear, entryOf } from '../../domain/calendar/decree-year.js';
import { CalendarBook, CalendarYears } from '../../domain/calendar/ports.js';
import { Calendars } from '../../domain/ports.js';

@Controller()
export class DecreeCalendarYearHandler {
  constructor(
    private readonly years: CalendarYears,
    private readonly book: CalendarBook,
    private readonly calendars: Calendars,
  ) {}

  @Answers(calendarApi.decree)
  async handle(@Payload() request: DecreeCalendarYear, @Meta() meta: CommandMeta): Promise<CalendarYearView> {
    const entry = entryOf(request);
    const id = String(request.year);
    const { actor: by, at, recordedAt } = meta;
    // What is compared must be what was decreed last, also by another process.
    const known = await this.years.read(id);
    await this.book.refresh();
    const data = this.book.data();
    const inForce = data.years.find(({ year }) => year === request.year);
    const decree = { entry, inForce, versions: known?.version ?? 0, data, at };
    const beside = keepingVersion({ by, at, recordedAt, entry });
    const stored = await this.years.execute(id, meta, (state) => decreeYear(state, decree, holidayLaws), { beside });
    await this.book.refresh();
    const now = this.book.data().years.find(({ year }) => year === request.year) ?? entry;
    return yearView(now, stored, this.calendars.current());
  }
}
