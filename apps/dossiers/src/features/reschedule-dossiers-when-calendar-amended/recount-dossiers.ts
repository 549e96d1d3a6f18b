import { Injectable } from '@nestjs/common';
import { Refused, Unavailable, type CommandMeta, type DecodedEvent } from '@motcua/contracts';
import { reactionMeta } from '@motcua/messaging';
import { EventLog } from '@motcua/observability';

import { CalendarBook, OpenDossiers, PeopleToTell } from '../../domain/calendar/ports.js';
import { Recount, type Moved, type Touched } from '../../domain/calendar/recounting.js';
import { Calendars, Dossiers, type StoredDossier } from '../../domain/ports.js';

const PAGE = 200;
/** Commands under way at a time; the store puts them into common writes. */
const AT_ONCE = 50;

export interface Amendment {
  readonly event: DecodedEvent;
  readonly sentence: string;
  readonly year: number;
  readonly touched: Touched;
}

/** Counts the open dossiers of an amendment again, page by page. After a crash it may start over: what is done stays done. */
@Injectable()
export class RecountDossiers {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly open: OpenDossiers,
    private readonly calendars: Calendars,
    private readonly book: CalendarBook,
    private readonly people: PeopleToTell,
    private readonly log: EventLog,
  ) {}

  async after(amendment: Amendment): Promise<void> {
    // The amendment may have been entered in another process.
    await this.book.refresh();
    const sum = { examined: 0, moved: 0, impossible: 0 };
    let cursor: string | null | undefined;
    do {
      const page = await this.open.touched(amendment.touched, { limit: PAGE, ...(cursor ? { cursor } : {}) });
      for (let start = 0; start < page.items.length; start += AT_ONCE) {
        const some = page.items.slice(start, start + AT_ONCE);
        const outcomes = await Promise.all(some.map((stored) => this.recount(stored, amendment)));
        for (const outcome of outcomes) sum[outcome] += 1;
      }
      cursor = page.nextCursor;
    } while (cursor);
    const { event, year } = amendment;
    const examined = sum.examined + sum.moved + sum.impossible;
    this.log.info('DOSSIERS_RESCHEDULED', 'amended calendar applied', { 'event.id': event.id, year, ...sum, examined });
  }

  private async recount({ id }: StoredDossier, amendment: Amendment): Promise<'examined' | 'moved' | 'impossible'> {
    const { event, sentence, year } = amendment;
    const base = reactionMeta(event, sentence);
    const act = { dossierId: id, calendarYear: year, at: base.at };
    const recount = new Recount(act, () => this.calendars.current());
    const key = `moved-${event.aggregateId}-${event.seq}`;
    const beside = () => (recount.moved ? { [key]: recount.moved } : {});
    const meta = { ...base, commandId: `${base.commandId}/${id}` };
    const stored = await this.execute(id, meta, recount, beside);
    // Also when an earlier attempt moved it and went no further.
    const moved = stored.beside[key] as Moved | undefined;
    if (moved) await this.people.note({ ...moved, dossierId: id, year, cause: event.id });
    return moved ? 'moved' : recount.impossible ? 'impossible' : 'examined';
  }

  private async execute(
    id: string,
    meta: CommandMeta,
    { decide }: Recount,
    beside: () => Readonly<Record<string, unknown>>,
  ): Promise<StoredDossier> {
    try {
      return await this.dossiers.execute(id, meta, decide, { beside });
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      // Only lost races are refused here; the whole amendment must not end with one of them.
      throw new Unavailable(`dossier ${id} was changed meanwhile`, { cause });
    }
  }
}
