import { LegalCalendarError, remaining, type WorkingCalendar } from '@motcua/legal-calendar';

import { hasClock, type DossierState } from '../state.js';
import { isOneOf, OPEN } from '../status.js';

/** Working time left or over in Vietnamese; a clock that stands still tells what it stopped at. Null when none runs. */
export function remainingOf(state: DossierState, now: string, calendar: WorkingCalendar): string | null {
  if (!hasClock(state) || !isOneOf(state.status, OPEN)) return null;
  try {
    const { text } = remaining(state.dueAt, state.pausedAt || now, calendar);
    return state.pausedAt ? `Tạm dừng. ${text}` : text;
  } catch (cause) {
    if (!(cause instanceof LegalCalendarError)) throw cause;
    return cause.message;
  }
}
