import { request } from '../requests/request.js';
import type {
  CalendarDaysQuery,
  CalendarYearRef,
  DayOffGiven,
  DecreeCalendarYear,
  DecreeHours,
  GetCalendarYear,
  HoursKind,
  HoursRef,
  ListRescheduled,
  MarkTold,
  PartDayGiven,
  WeeklyHoursGiven,
  WorkedDayGiven,
} from './calendar.js';
import type { Page } from './shared.js';

export interface CalendarDocument {
  /** Null when the paper itself was not seen. */
  number: string | null;
  date: string | null;
  title: string;
  /** official, computed-from-law or proposal. */
  status: string;
}

export interface CalendarYearRow {
  year: number;
  /** Whether it was entered here, or comes with the system. */
  origin: 'decreed' | 'built-in';
  document: CalendarDocument;
  workingDays: number;
  /** Entries so far; 0 while the one that comes with the system is in force. */
  versions: number;
  decreedAt: string | null;
}

/** An earlier entry; decreeing it again undoes what came after it. */
export interface CalendarVersionRow {
  version: number;
  documentNumber: string;
  documentDate: string;
  decreedAt: string;
  recordedAt: string;
  by: string;
}

export interface CalendarEntry {
  year: number;
  note: string;
  daysOff: DayOffGiven[];
  workedDays: WorkedDayGiven[];
  partDays: PartDayGiven[];
}

export interface CalendarYearView extends CalendarYearRow, CalendarEntry {
  history: CalendarVersionRow[];
}

/** Holidays and compensation days the law gives, as a start for entering the decision of the year. */
export interface CalendarProposal extends CalendarEntry {
  document: CalendarDocument;
}

export interface ChangedDayView {
  date: string;
  wasWorking: boolean;
  isWorking: boolean;
  reason: string;
}

export interface CalendarPreview {
  year: number;
  changedDays: ChangedDayView[];
  /** Open dossiers looked at, and those whose due day or hour would move. */
  examined: number;
  moved: number;
  /** More dossiers may be touched than were looked at. */
  more: boolean;
}

export interface CalendarDayView {
  date: string;
  /** working, weekend, off, worked (a weekend day by swap), part (other hours) or desk (reception on a day off). */
  kind: 'working' | 'weekend' | 'off' | 'worked' | 'part' | 'desk';
  reason: string | null;
  /** `07:00–11:00`. */
  sessions: string[];
}

export interface CalendarDaysView {
  workingDays: number;
  days: CalendarDayView[];
}

export interface HoursView {
  validFrom: string;
  document: CalendarDocument;
  weekly: WeeklyHoursGiven[];
}

export interface HoursHistory {
  kind: HoursKind;
  /** Newest first. */
  entries: HoursView[];
}

/** Whom to tell that the appointment has moved. Personal data. */
export interface RescheduledRow {
  dossierId: string;
  code: string;
  procedureCode: string;
  state: string;
  stateName: string;
  previousDueOn: string;
  dueOn: string;
  rescheduledAt: string;
  applicantName: string | null;
  phone: string | null;
  email: string | null;
  toldAt: string | null;
  toldBy: string | null;
}

export const calendarApi = {
  list: request<Record<string, never>, CalendarYearRow[]>('dossiers.calendar.list'),
  get: request<GetCalendarYear, CalendarYearView>('dossiers.calendar.get'),
  propose: request<CalendarYearRef, CalendarProposal>('dossiers.calendar.propose'),
  preview: request<DecreeCalendarYear, CalendarPreview>('dossiers.calendar.preview'),
  decree: request<DecreeCalendarYear, CalendarYearView>('dossiers.calendar.decree'),
  days: request<CalendarDaysQuery, CalendarDaysView>('dossiers.calendar.days'),
  hours: request<HoursRef, HoursHistory>('dossiers.calendar.hours'),
  decreeHours: request<DecreeHours, HoursHistory>('dossiers.calendar.decree-hours'),
  rescheduled: request<ListRescheduled, Page<RescheduledRow>>('dossiers.calendar.rescheduled'),
  told: request<MarkTold, RescheduledRow>('dossiers.calendar.told'),
};
