import type { LocalDate } from './local-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Adds to a Vietnamese text why a day has other hours than usual, unless it says so already. */
export function withHours(calendar: WorkingCalendar, date: LocalDate, text: string): string {
  const part = calendar.reasonPart(date);
  return part === null || text.includes(part) ? text : `${text} (${part})`;
}
