import type { DocumentProjection } from '@motcua/messaging';

import type { KnownYear } from '../../domain/known-calendar.js';

export interface DecreedYear extends KnownYear {
  /** Facts from before days were told with them do not say which days are off. */
  readonly told: boolean;
}

/** Working calendars as the desk decreed them: the last entry of a year is the one in force. */
export const calendarYears: DocumentProjection<DecreedYear> = {
  name: 'calendar_years',
  version: 1,
  sources: ['dossiers.calendar-year'],
  key: (_aggregate, id) => id,
  evolve(doc, { type, data }) {
    if (type !== 'dossiers.calendar-year.decreed.v1') {
      if (!doc) throw new Error(`${type} is not the first fact of a calendar year`);
      return doc;
    }
    const { year, documentNumber, daysOff, workedDays } = data;
    return { year, documentNumber, daysOff, workedDays, told: daysOff.length > 0 };
  },
};
