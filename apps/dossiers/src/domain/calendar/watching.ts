import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting, workingDayAfter } from '../clock.js';
import { RULE_SETS } from '../rule-sets.js';

const EARLIEST = Math.max(...RULE_SETS.map(({ apologyDaysBefore }) => apologyDaysBefore));

/** Dossiers due up to this day may need an apology today. When the next year is not entered yet nothing is due in it. */
export function lastDayToWatch(today: string, calendar: WorkingCalendar): string {
  const day = counting(() => workingDayAfter(today, EARLIEST, calendar));
  return typeof day === 'string' ? day : today;
}
