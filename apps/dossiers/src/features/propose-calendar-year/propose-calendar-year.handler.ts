import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { calendarApi, CalendarYearRef, Refused, type CalendarProposal } from '@motcua/contracts';
import { holidayLaws, proposeYear } from '@motcua/legal-calendar';
import { Answers } from '@motcua/messaging';

import { documentOf, entryView } from '../../domain/calendar/calendar-views.js';
import { counting } from '../../domain/clock.js';

/** Holidays by law and lunar calendar, to be completed by the decision of the year. */
@Controller()
export class ProposeCalendarYearHandler {
  @Answers(calendarApi.propose)
  handle(@Payload() { year }: CalendarYearRef): CalendarProposal {
    const proposal = counting(() => proposeYear(year, holidayLaws));
    if ('refused' in proposal) throw new Refused(proposal);
    return { ...entryView(proposal), document: documentOf(proposal.source) };
  }
}
