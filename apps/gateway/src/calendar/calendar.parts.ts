import { CalendarController } from './calendar.controller.js';
import { CalendarPageController } from './calendar-page.controller.js';
import { EnterCalendarController } from './enter-calendar.controller.js';
import { HoursPageController } from './hours-page.controller.js';
import { RescheduledPageController } from './rescheduled-page.controller.js';

/** The working calendar: its API, and the pages of the staff about it. */
export const CALENDAR_CONTROLLERS = [
  CalendarController,
  CalendarPageController,
  EnterCalendarController,
  HoursPageController,
  RescheduledPageController,
];
