import { beforeEach, describe, expect, it } from '@jest/globals';
import type { EventLog } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { sha256 } from '../../book/sha256.js';
import { BOOK_ID, publish, reportBook, type BookEntry, type BookFact, type BookState } from '../../domain/book/book.js';
import type { BookEvidence, FrozenContents } from '../../domain/book/ports.js';
import { AnswerBookHandler } from './answer-book.handler.js';
import { BookVerification } from './book-verification.js';

let texts: Map<string, string>;
let logged: string[];
let handler: AnswerBookHandler;

beforeEach(async () => {
  texts = new Map();
  logged = [];
  const book = new MemoryRepository<BookState, BookFact>(reportBook);
  for (const reportId of ['a', 'b', 'c']) await enter(book, reportId, reportId === 'c' ? 'a' : '');
  const contents = { read: async (hash: string) => texts.get(hash) ?? null } as FrozenContents;
  const state = async (): Promise<BookState> => (await book.read(BOOK_ID))?.state ?? { entries: [] };
  const evidence: BookEvidence = {
    read: async () => ({ state: await state(), facts: book.events.map(({ data }) => withDefaults(data as object)) }),
  };
  const log = { error: (code: string) => logged.push(code) } as unknown as EventLog;
  handler = new AnswerBookHandler(book, contents, new BookVerification(evidence, contents, log));
});

/** Proto JSON leaves out what is empty. */
const withDefaults = (data: object): BookEntry =>
  ({ corrects: '', previousHash: '', withReason: false, incomplete: 0, ...data }) as BookEntry;

async function enter(book: MemoryRepository<BookState, BookFact>, reportId: string, corrects: string): Promise<void> {
  const table = { title: 'Tình hình giải quyết', by: 'unit', freshness: { asOf: '', position: 7, incomplete: 0 } };
  const text = JSON.stringify({
    form: '06a',
    period: { name: 'Quý I' },
    table,
    reason: reportId === 'b' ? 'Lý do' : null,
  });
  texts.set(sha256(text), text);
  const days = { from: '2017-01-01', to: '2017-03-31', cutOff: '2017-03-31', publishedAt: '2017-04-01T08:00:00+07:00' };
  const asked = { reportId, form: '06a', formVersion: '2017', periodId: 'q1', corrects };
  const entry = {
    ...asked,
    ...days,
    position: 7,
    epoch: 'e',
    contentHash: sha256(text),
    withReason: false,
    incomplete: 0,
  };
  await book.execute(BOOK_ID, aMeta(), (state) => publish(state, entry, sha256));
}

describe('the book', () => {
  it('is listed from the newest, page by page, each report with what it corrects and what corrects it', async () => {
    const first = await handler.list({ limit: 2 });
    expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
    expect(first.items[0]).toMatchObject({
      title: 'Tình hình giải quyết theo đơn vị',
      period: { name: 'Quý I' },
      corrects: { reportId: 'a', number: 1 },
      correctedBy: null,
    });
    const rest = await handler.list({ limit: 2, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ number: 1, correctedBy: { number: 3 } }], nextCursor: null });
  });

  it('gives a report with the exact texts that were hashed', async () => {
    const { entry, entryText, canonical, content } = await handler.get({ reportId: 'b' });
    expect([sha256(entryText), sha256(canonical ?? '')]).toEqual([entry.hash, entry.contentHash]);
    expect([entry.reason, content?.form]).toEqual(['Lý do', '06a']);
    await expect(handler.get({ reportId: 'x' })).rejects.toMatchObject({ refusal: { code: 'report-not-found' } });
  });

  it('still knows a report whose content is lost', async () => {
    texts.clear();
    expect(await handler.get({ reportId: 'a' })).toMatchObject({
      entry: { number: 1, title: '', period: { periodId: 'q1', to: '2017-03-31' } },
      content: null,
      canonical: null,
    });
  });

  it('is verified as a whole or up to a report; what is broken is told to the operators', async () => {
    expect(await handler.verify({})).toMatchObject({ checked: 3, ok: true });
    expect(logged).toEqual([]);
    texts.clear();
    expect(await handler.verify({ reportId: 'b' })).toMatchObject({ checked: 2, ok: false });
    expect(logged).toEqual(['REPORTS_BROKEN']);
  });
});
