import type { Page, PageQuery } from '@motcua/contracts';
import {
  builtInCalendarData,
  withYear,
  WorkingCalendar,
  type CalendarData,
  type WorkingYear,
} from '@motcua/legal-calendar';

import {
  CalendarBook,
  Deadlines,
  OpenDossiers,
  PeopleToTell,
  type MovedDossier,
  type ToTell,
} from '../domain/calendar/ports.js';
import { isTouched, type Touched } from '../domain/calendar/recounting.js';
import { noted, type Telling } from '../domain/calendar/telling.js';
import type { Dossiers, StoredDossier } from '../domain/ports.js';

/** The calendar in use, amended by a test. */
export class CalendarsInMemory extends CalendarBook {
  private inUse: CalendarData = builtInCalendarData;
  private calendar = new WorkingCalendar(builtInCalendarData);

  amend(entry: WorkingYear): void {
    this.inUse = withYear(this.inUse, entry);
    this.calendar = new WorkingCalendar(this.inUse);
  }

  year(wanted: number): WorkingYear {
    const found = this.inUse.years.find(({ year }) => year === wanted);
    if (!found) throw new Error(`no year ${wanted}`);
    return found;
  }

  current(): WorkingCalendar {
    return this.calendar;
  }

  data(): CalendarData {
    return this.inUse;
  }

  async refresh(): Promise<void> {
    // What a test amends holds at once.
  }
}

/** The dossiers a test knows, by the rules of the domain. */
export class OpenDossiersInMemory extends OpenDossiers {
  constructor(
    private readonly dossiers: Pick<Dossiers, 'read'>,
    private readonly ids: readonly string[],
  ) {
    super();
  }

  async touched(touched: Touched, { cursor = '', limit = 200 }: PageQuery): Promise<Page<StoredDossier>> {
    const all = await Promise.all(this.ids.toSorted().map((id) => this.dossiers.read(id)));
    const known = all.filter((one): one is StoredDossier => one !== null && one.id > cursor);
    const items = known.filter(({ state }) => isTouched(state, touched)).slice(0, limit);
    return { items, nextCursor: items.length === limit ? (items.at(-1)?.id ?? null) : null };
  }
}

export class DeadlinesInMemory extends Deadlines {
  late = { unanswered: 0, notHandedOver: 0 };

  constructor(
    private readonly dossiers: Pick<Dossiers, 'read'>,
    private readonly ids: readonly string[],
  ) {
    super();
  }

  async watched(dueOn: string): Promise<string[]> {
    const all = await Promise.all(this.ids.map((id) => this.dossiers.read(id)));
    return all.flatMap((one) =>
      one && 'watched' in one.state && one.state.watched && one.state.dueOn <= dueOn ? [one.id] : [],
    );
  }

  async unanswered(): Promise<number> {
    return this.late.unanswered;
  }

  async notHandedOver(): Promise<number> {
    return this.late.notHandedOver;
  }
}

export class PeopleToTellInMemory extends PeopleToTell {
  readonly all = new Map<string, Telling>();

  async note(moved: MovedDossier): Promise<void> {
    this.all.set(moved.dossierId, noted(this.all.get(moved.dossierId) ?? null, moved));
  }

  async page(): Promise<Page<ToTell>> {
    return { items: [...this.all.values()].filter(({ moved }) => moved), nextCursor: null };
  }

  async told(_year: number, dossierId: string, { at, login }: { at: string; login: string }): Promise<ToTell | null> {
    const known = this.all.get(dossierId);
    if (!known) return null;
    const told = { ...known, toldAt: at, toldBy: login };
    this.all.set(dossierId, told);
    return told;
  }
}
