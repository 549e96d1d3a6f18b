import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';
import fc from 'fast-check';

import { hashOf, publish, reportBook, type BookEntry, type BookFact, type NewEntry } from './book.js';
import { verifyBook } from './verify.js';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const IDS = ['a', 'b', 'c', 'd', 'e'];

interface Book {
  entries: BookEntry[];
  facts: readonly BookEntry[];
  texts: Map<string, string>;
}

/** Five reports, the fourth of which corrects the second. */
function aBook(): Book {
  const texts = new Map(IDS.map((id) => [digest(content(id)), content(id)]));
  const facts = IDS.reduce<BookFact[]>((before, reportId) => {
    const entry = aReport(reportId, reportId === 'd' ? 'b' : '');
    return [...before, ...(given(reportBook, ...before).when((state) => publish(state, entry, digest)) as BookFact[])];
  }, []);
  const entries = facts.map(({ data }) => data);
  return { entries: structuredClone(entries), facts: entries, texts };
}

const content = (id: string): string => `{"form":"06a","rows":["${id}","tiếp nhận 8182"]}`;

function aReport(reportId: string, corrects: string): NewEntry {
  const days = { from: '2017-01-01', to: '2017-06-30', cutOff: '2017-05-16', publishedAt: '2017-05-16T08:00:00+07:00' };
  const place = { position: 9_000, epoch: '2017-01-01T00:00:00Z', contentHash: digest(content(reportId)) };
  const asked = { reportId, form: '06a', formVersion: '2017', periodId: 'h1-2017', corrects };
  return { ...asked, ...days, ...place, withReason: false, incomplete: 0 };
}

const verify = ({ entries, facts, texts }: Book, upTo?: number) =>
  verifyBook({ state: { entries }, facts, text: async (hash) => texts.get(hash) ?? null }, digest, upTo);

const brokenNumbers = async (book: Book) => [...new Set((await verify(book)).broken.map(({ number }) => number))];

describe('verification of the book', () => {
  it('finds nothing in a book nobody touched', async () => {
    const book = aBook();
    expect(await verify(book)).toEqual({ checked: 5, ok: true, broken: [], lastHash: book.entries[4]?.hash });
    expect(await verify({ entries: [], facts: [], texts: new Map() })).toMatchObject({ checked: 0, ok: true });
  });

  it('names the report of which one character of the stored content was changed, wherever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(200), fc.string({ minLength: 1, maxLength: 1 }), async (at, place, sign) => {
        const book = aBook();
        const { contentHash } = book.entries[at] as BookEntry;
        const text = book.texts.get(contentHash) as string;
        const cut = place % text.length;
        const changed = text.slice(0, cut) + sign + text.slice(cut + 1);
        book.texts.set(contentHash, changed);
        expect(await brokenNumbers(book)).toEqual(changed === text ? [] : [at + 1]);
      }),
    );
  });

  it('names the report of which any field of its entry was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(17), fc.jsonValue(), async (at, which, value) => {
        const book = aBook();
        const entry = book.entries[at] as BookEntry;
        const names = Object.keys(entry).toSorted() as (keyof BookEntry)[];
        const name = names[which % names.length] as keyof BookEntry;
        const isSame = entry[name] === value;
        Object.assign(entry, { [name]: value });
        expect((await brokenNumbers(book)).includes(at + 1)).toBe(!isSame);
      }),
    );
  });

  it('names the report whose entry holds what no entry can hold', async () => {
    const book = aBook();
    Object.assign(book.entries[2] as BookEntry, { form: undefined });
    expect(await brokenNumbers(book)).toContain(3);
  });

  it('names the report whose content was taken away', async () => {
    const book = aBook();
    book.texts.delete(book.entries[3]?.contentHash ?? '');
    expect(await verify(book)).toMatchObject({
      ok: false,
      broken: [{ number: 4, reportId: 'd', what: 'nội dung đã lưu không còn đúng với mã băm' }],
    });
  });

  it('is not deceived when the hash of a changed entry is computed anew', async () => {
    const book = aBook();
    const forged = { ...(book.entries[1] as BookEntry), position: 1 };
    book.entries[1] = { ...forged, hash: hashOf(forged, digest) };
    expect(await verify(book)).toMatchObject({
      broken: [
        { number: 2, what: 'khác với nhật ký sự kiện' },
        { number: 3, what: 'không nối với báo cáo đứng trước (mã băm trước không khớp)' },
      ],
    });
  });

  it('misses entries that were cut off at the end: the chain is whole, but the journal knows them', async () => {
    const book = aBook();
    book.entries = book.entries.slice(0, 3);
    expect(await verify(book)).toMatchObject({
      ok: false,
      broken: [
        { number: 4, reportId: 'd', what: 'có trong nhật ký sự kiện nhưng đã mất khỏi sổ' },
        { number: 5, reportId: 'e' },
      ],
    });
    book.entries = [];
    expect(await verify(book)).toMatchObject({ ok: false, checked: 0 });
  });

  it('notices an entry in the middle that was taken out, and one that the journal does not have', async () => {
    const cut = aBook();
    cut.entries.splice(2, 1);
    expect((await brokenNumbers(cut))[0]).toBe(3);
    const added = aBook();
    expect(await brokenNumbers({ ...added, facts: added.facts.slice(0, 4) })).toEqual([5]);
  });

  it('of one report looks at the chain up to it', async () => {
    const book = aBook();
    Object.assign(book.entries[4] as BookEntry, { position: 1 });
    expect(await verify(book, 4)).toMatchObject({ checked: 4, ok: true, lastHash: book.entries[3]?.hash });
    expect(await verify(book, 5)).toMatchObject({ checked: 5, ok: false });
  });
});
