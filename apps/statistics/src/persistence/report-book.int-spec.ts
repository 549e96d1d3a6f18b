import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AggregateStores, Database } from '@motcua/persistence';
import { aMeta, eventually, startKit } from '@motcua/testing';
import { aggregateProvider } from '@motcua/persistence';
import type { TestingModule } from '@nestjs/testing';

import { sha256 } from '../book/sha256.js';
import { BOOK_ID, publish, ReportBook, reportBook, type BookState } from '../domain/book/book.js';
import { BookEvidence, FrozenContents } from '../domain/book/ports.js';
import { BookVerification } from '../features/answer-book/book-verification.js';
import { MongoFrozenContents } from './mongo-frozen-contents.js';
import { StoredBookEvidence } from './stored-book-evidence.js';

let kit: TestingModule;
const contents = () => kit.get(FrozenContents);
const verify = (reportId?: string) => kit.get(BookVerification).verify(reportId);
const stored = () => kit.get(AggregateStores).collection<BookState>(reportBook.name);
const texts = () => kit.get(Database).collection<{ _id: string; text: string }>('report_contents');
const journal = () => kit.get(Database).collection<{ _id: string }>('journal');

beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(ReportBook, reportBook),
      { provide: FrozenContents, useClass: MongoFrozenContents },
      { provide: BookEvidence, useClass: StoredBookEvidence },
      BookVerification,
    ],
  });
}, 60_000);
afterAll(() => kit.close());

async function enter(reportId: string, corrects = ''): Promise<void> {
  const text = `{"report":"${reportId}"}`;
  const contentHash = sha256(text);
  await contents().keep(contentHash, text);
  const days = { from: '2017-01-01', to: '2017-06-30', cutOff: '2017-05-16', publishedAt: '2017-05-16T08:00:00+07:00' };
  const asked = { reportId, form: '06a', formVersion: '2017', periodId: 'h1-2017', corrects };
  const entry = { ...asked, ...days, position: 7, epoch: 'e', contentHash, withReason: false, incomplete: 0 };
  await kit.get(ReportBook).execute(BOOK_ID, aMeta(), (state) => publish(state, entry, sha256));
}

describe('the book on a real store', () => {
  it('is whole while its facts are on the way to the journal and after they came there', async () => {
    expect(await verify()).toMatchObject({ checked: 0, ok: true });
    await Promise.all(['a', 'b', 'c'].map((id) => enter(id)));
    expect(await verify()).toMatchObject({ checked: 3, ok: true });
    await eventually(async () => expect(await journal().countDocuments()).toBe(3));
    expect(await verify()).toMatchObject({ checked: 3, ok: true });
  });

  it('keeps a content once: nobody writes over it', async () => {
    const text = '{"report":"a"}';
    await contents().keep(sha256(text), 'something else');
    expect(await contents().read(sha256(text))).toBe(text);
    expect(await contents().read('none')).toBeNull();
  });

  it('names the report whose content somebody changed in the database', async () => {
    const _id = sha256('{"report":"b"}');
    await texts().updateOne({ _id }, { $set: { text: '{"report":"B"}' } });
    expect(await verify()).toMatchObject({ ok: false, broken: [{ reportId: 'b' }] });
    await texts().updateOne({ _id }, { $set: { text: '{"report":"b"}' } });
    expect(await verify()).toMatchObject({ ok: true });
  });

  it('misses a report that somebody cut off at the end', async () => {
    const whole = await stored().findOne({ _id: BOOK_ID });
    const entries = whole?.state.entries.slice(0, 2) ?? [];
    await stored().updateOne({ _id: BOOK_ID }, { $set: { 'state.entries': entries, v: 2 } });
    const lost = whole?.state.entries[2]?.reportId;
    expect(await verify()).toMatchObject({ checked: 2, ok: false, broken: [{ number: 3, reportId: lost }] });
    await stored().updateOne({ _id: BOOK_ID }, { $set: { state: whole?.state as BookState, v: 3 } });
    expect(await verify()).toMatchObject({ checked: 3, ok: true });
  });

  it('misses a fact that somebody took out of the journal', async () => {
    const last = `${reportBook.name}/${BOOK_ID}/3`;
    await journal().deleteOne({ _id: last });
    expect(await verify()).toMatchObject({ ok: false, broken: [{ number: 3 }] });
  });

  it('knows no report that is not in it', async () => {
    await expect(verify('x')).rejects.toMatchObject({ refusal: { code: 'report-not-found' } });
  });
});
