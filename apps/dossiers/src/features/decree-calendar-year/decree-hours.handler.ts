import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  calendarApi,
  DecreeHours,
  HoursRef,
  type CommandMeta,
  type HoursHistory,
  type HoursKind,
} from '@motcua/contracts';
import type { OfficeHours } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { hoursView } from '../../domain/calendar/calendar-views.js';
import { decreeHours, hoursFrom, keepingHours } from '../../domain/calendar/decreed-hours.js';
import { CalendarBook, HoursDecrees } from '../../domain/calendar/ports.js';

/** Office hours, and hours of the desk on weekly days off, each from a day on. */
@Controller()
export class DecreeHoursHandler {
  constructor(
    private readonly decrees: HoursDecrees,
    private readonly book: CalendarBook,
  ) {}

  @Answers(calendarApi.decreeHours)
  async decree(@Payload() request: DecreeHours, @Meta() meta: CommandMeta): Promise<HoursHistory> {
    const { kind } = request;
    const hours = hoursFrom(request);
    await this.book.refresh();
    const decree = { kind, hours, inForce: this.inForce(kind), at: meta.at };
    const beside = keepingHours(hours);
    await this.decrees.execute(kind, meta, (state) => decreeHours(state, decree), { beside });
    await this.book.refresh();
    return this.history(kind);
  }

  @Answers(calendarApi.hours)
  hours(@Payload() { kind }: HoursRef): HoursHistory {
    return this.history(kind);
  }

  private history(kind: HoursKind): HoursHistory {
    return { kind, entries: this.inForce(kind).toReversed().map(hoursView) };
  }

  private inForce(kind: HoursKind): readonly OfficeHours[] {
    const { officeHours, deskHours = [] } = this.book.data();
    return kind === 'office' ? officeHours : deskHours;
  }
}
