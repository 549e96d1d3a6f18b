import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { DecodedEvent } from '@motcua/contracts';
import { Reaction } from '@motcua/messaging';

import { touchedBy, touchedFrom } from '../../domain/calendar/recounting.js';
import { RecountDossiers } from './recount-dossiers.js';

const WHEN_AMENDED = 'reschedule-dossiers-when-calendar-amended';
const WHEN_HOURS_DECREED = 'reschedule-dossiers-when-office-hours-decreed';

/** The law counts working days as they are: an amended calendar moves the due days it touches, and only those. */
@Controller()
export class RescheduleDossiersWhenCalendarAmended {
  constructor(private readonly recounting: RecountDossiers) {}

  @Reaction('dossiers.calendar-year.decreed.v1', WHEN_AMENDED)
  async handle(@Payload() event: DecodedEvent<'dossiers.calendar-year.decreed.v1'>): Promise<void> {
    const { year, changedDays } = event.data;
    const touched = touchedBy(changedDays);
    if (touched) await this.recounting.after({ event, sentence: WHEN_AMENDED, year, touched });
  }

  @Reaction('dossiers.office-hours.decreed.v1', WHEN_HOURS_DECREED)
  async handleHours(@Payload() event: DecodedEvent<'dossiers.office-hours.decreed.v1'>): Promise<void> {
    const { kind, validFrom } = event.data;
    // Desk hours move no due day.
    if (kind !== 'office') return;
    const year = Number(validFrom.slice(0, 4));
    await this.recounting.after({ event, sentence: WHEN_HOURS_DECREED, year, touched: touchedFrom(validFrom) });
  }
}
