import { Injectable } from '@nestjs/common';
import { decodeFact, type RecordedEvent } from '@motcua/contracts';
import { AggregateStores, Journal } from '@motcua/persistence';

import { BOOK_ID, reportBook, type BookEntry, type BookState } from '../domain/book/book.js';
import { BookEvidence } from '../domain/book/ports.js';

/** The book beside its journal, both as they are stored. */
@Injectable()
export class StoredBookEvidence extends BookEvidence {
  constructor(
    private readonly journal: Journal,
    private readonly stores: AggregateStores,
  ) {
    super();
  }

  /** The journal is read before the book and after it: facts may leave the outbox, and new ones may come, meanwhile. */
  async read(): Promise<{ state: BookState; facts: readonly BookEntry[] }> {
    const before = await this.history();
    const doc = await this.stores.collection<BookState>(reportBook.name).findOne({ _id: BOOK_ID });
    const after = await this.history();
    const known = before.length < (doc?.v ?? 0) ? after.slice(0, doc?.v) : before;
    const onTheWay = (doc?.outbox ?? []).filter(({ seq }) => seq > known.length);
    return { state: doc?.state ?? reportBook.initial, facts: [...known, ...onTheWay].map(entryOf) };
  }

  private history(): Promise<RecordedEvent[]> {
    return this.journal.history(reportBook.name, BOOK_ID);
  }
}

const entryOf = ({ data }: RecordedEvent): BookEntry => decodeFact('statistics.report-book.report-published.v1', data);
