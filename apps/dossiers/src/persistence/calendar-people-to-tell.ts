import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import { Database, pageById } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { PeopleToTell, type MovedDossier, type ToTell } from '../domain/calendar/ports.js';
import { noted, type Telling } from '../domain/calendar/telling.js';

type Doc = Telling & { _id: string };

/** One document per dossier and year; the reaction that writes them handles one dossier at a time. */
@Injectable()
export class CalendarPeopleToTell extends PeopleToTell {
  constructor(private readonly database: Database) {
    super();
  }

  async note(moved: MovedDossier): Promise<void> {
    const _id = idOf(moved.year, moved.dossierId);
    const known = (await this.collection.findOne(byId(_id))) as Doc | null;
    const next = noted(known, moved);
    if (next !== known) await this.collection.replaceOne(byId(_id), next as Doc, { upsert: true });
  }

  page(year: number, query: PageQuery): Promise<Page<ToTell>> {
    const filter = { year, moved: true } as Filter<Doc>;
    const cursor = query.cursor === undefined ? {} : { cursor: idOf(year, query.cursor) };
    return pageById(this.collection, filter, { ...query, ...cursor }, view).then(({ items, nextCursor }) => ({
      items,
      nextCursor: nextCursor && nextCursor.slice(nextCursor.indexOf('/') + 1),
    }));
  }

  async told(year: number, dossierId: string, { at, login }: { at: string; login: string }): Promise<ToTell | null> {
    const id = idOf(year, dossierId);
    const known = await this.collection.findOne(byId(id));
    if (!known) return null;
    const told = { toldAt: at, toldBy: login };
    await this.collection.updateOne(byId(id), { $set: told } as never);
    return { ...view(known as Doc), ...told };
  }

  private get collection(): Collection<Doc> {
    return this.database.collection<Doc>('calendar_people_to_tell');
  }
}

const idOf = (year: number, dossierId: string): string => `${year}/${dossierId}`;
const byId = (id: string) => ({ _id: { $eq: id } }) as never;

const view = ({ dossierId, year, previousDueOn, dueOn, rescheduledAt, toldAt, toldBy }: Doc): ToTell => ({
  dossierId,
  year,
  previousDueOn,
  dueOn,
  rescheduledAt,
  toldAt,
  toldBy,
});
