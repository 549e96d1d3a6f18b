import type { AggregateRepository, Page, PageQuery } from '@motcua/contracts';
import type { CalendarData } from '@motcua/legal-calendar';

import type { StoredDossier } from '../ports.js';
import type { CalendarYear, CalendarYearFact } from './calendar-year.js';
import type { DecreedHours, HoursFact } from './decreed-hours.js';
import type { Moved, Touched } from './recounting.js';

export abstract class CalendarYears implements AggregateRepository<CalendarYear, CalendarYearFact> {
  abstract read: AggregateRepository<CalendarYear, CalendarYearFact>['read'];
  abstract execute: AggregateRepository<CalendarYear, CalendarYearFact>['execute'];
}

export abstract class HoursDecrees implements AggregateRepository<DecreedHours, HoursFact> {
  abstract read: AggregateRepository<DecreedHours, HoursFact>['read'];
  abstract execute: AggregateRepository<DecreedHours, HoursFact>['execute'];
}

/** The data behind the calendar in use. */
export abstract class CalendarBook {
  /** What holds now, the decreed years and hours in it. */
  abstract data(): CalendarData;
  /** Reads again what was decreed; the calendar in use is replaced at once. @throws Unavailable */
  abstract refresh(): Promise<void>;
}

/** Dossiers whose clock an amended calendar may move. */
export abstract class OpenDossiers {
  /** One page in the order of ids; dossiers that move meanwhile disturb neither those before nor those after. */
  abstract touched(touched: Touched, query: PageQuery): Promise<Page<StoredDossier>>;
}

/** Dossiers by their deadlines. */
export abstract class Deadlines {
  /** Ids of running dossiers without an apology that are due on or before a day. */
  abstract watched(dueOn: string): Promise<string[]>;
  /** Online submissions whose answer is late. @param now RFC 3339 */
  abstract unanswered(now: string): Promise<number>;
  /** Accepted dossiers that should have been handed over. @param now RFC 3339 */
  abstract notHandedOver(now: string): Promise<number>;
}

export interface MovedDossier extends Moved {
  readonly dossierId: string;
  readonly year: number;
  /** Id of the event that moved it. */
  readonly cause: string;
}

export interface ToTell {
  readonly dossierId: string;
  readonly year: number;
  readonly previousDueOn: string;
  readonly dueOn: string;
  readonly rescheduledAt: string;
  /** RFC 3339, or empty. */
  readonly toldAt: string;
  /** Login, or empty. */
  readonly toldBy: string;
}

/** Whom to tell that an appointment moved. Holds no personal data. */
export abstract class PeopleToTell {
  /** The same move again changes nothing. One that was told before has to be told again. */
  abstract note(moved: MovedDossier): Promise<void>;
  abstract page(year: number, query: PageQuery): Promise<Page<ToTell>>;
  /** Null when this dossier did not move. */
  abstract told(year: number, dossierId: string, by: { at: string; login: string }): Promise<ToTell | null>;
}
