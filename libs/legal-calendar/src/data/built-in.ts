import type { CalendarData } from '../calendar-data.js';
import { countingLaws } from './counting-laws.js';
import { officeHours } from './office-hours.js';
import { workingYears } from './years/index.js';

/** Calendar data delivered with the library, 2015-2027; confidence is told by each `source.status`. */
export const builtInCalendarData: CalendarData = { years: workingYears, officeHours, countingLaws };
