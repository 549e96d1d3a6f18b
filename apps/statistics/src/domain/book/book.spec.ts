import { createHash } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { hashOf, publish, reportBook, type BookEntry, type BookFact, type BookState, type NewEntry } from './book.js';
import { canonicalJson } from './canonical.js';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

const aReport = (reportId: string, over: Partial<NewEntry> = {}): NewEntry => ({
  reportId,
  form: '06a',
  formVersion: '2017',
  periodId: 'h1-2017',
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
  publishedAt: '2017-05-16T08:00:00.000+07:00',
  position: 9_000,
  epoch: '2017-01-01T00:00:00Z',
  contentHash: digest(reportId),
  corrects: '',
  withReason: false,
  incomplete: 0,
  ...over,
});

const facts = (...reports: readonly NewEntry[]): BookFact[] =>
  reports.reduce<BookFact[]>((before, report) => {
    const decision = given(reportBook, ...before).when((state) => publish(state, report, digest));
    return [...before, ...(decision as BookFact[])];
  }, []);

const entryOf = ([first]: readonly BookFact[]): BookEntry => (first as BookFact).data;

const asked = (report: NewEntry) => (state: BookState) => publish(state, report, digest);

describe('the book of published reports', () => {
  it('gives the first report number 1 and no hash before it', () => {
    const first = entryOf(facts(aReport('a')));
    expect(first).toMatchObject({ number: 1, previousHash: '', reportId: 'a' });
    const { hash, ...open } = first;
    expect(hash).toBe(digest(canonicalJson(open)));
  });

  it('numbers reports without gaps and binds each to the one before', () => {
    const all = facts(aReport('a'), aReport('b', { periodId: 'q2' }), aReport('c', { form: '07a' }));
    expect(all.map(({ data }) => data.number)).toEqual([1, 2, 3]);
    expect(all.slice(1).map(({ data }) => data.previousHash)).toEqual(all.slice(0, -1).map(({ data }) => data.hash));
  });

  it('puts every field of an entry into its hash', () => {
    const { hash, ...open } = entryOf(facts(aReport('a')));
    const changed = Object.entries(open).map(([name, value]) => ({ ...open, [name]: other(value) }));
    expect(changed.map((entry) => hashOf(entry, digest))).not.toContain(hash);
    expect(changed).toHaveLength(16);
  });

  it('changes nothing when the same report is asked for again, though its figures have changed', () => {
    const again = aReport('a', { contentHash: digest('later'), position: 9_500 });
    expect(given(reportBook, ...facts(aReport('a'))).when(asked(again))).toEqual([]);
  });

  it('refuses an id that belongs to another report', () => {
    const other = given(reportBook, ...facts(aReport('a'))).when(asked(aReport('a', { form: '07a' })));
    expect(other).toMatchObject({ refused: 'conflict', code: 'report-id-used' });
  });
});

describe('a correction', () => {
  const before = facts(aReport('a'));

  it('is a new report that names the old one, which stays as it is', () => {
    const all = facts(aReport('a'), aReport('b', { corrects: 'a' }));
    expect(all.map(({ data }) => [data.number, data.corrects])).toEqual([
      [1, ''],
      [2, 'a'],
    ]);
    expect(all[0]).toEqual(before[0]);
  });

  it.each<[string, Partial<NewEntry>, string]>([
    ['names nothing we have', { corrects: 'x' }, 'Không có báo cáo được đính chính này.'],
    ['is of another form', { corrects: 'a', form: '07a' }, 'Báo cáo số 1 thuộc biểu mẫu khác.'],
    ['is of another period', { corrects: 'a', periodId: 'q2' }, 'Báo cáo số 1 thuộc kỳ khác.'],
  ])('is refused when it %s', (_what, change, message) => {
    expect(given(reportBook, ...before).when(asked(aReport('b', change)))).toMatchObject({
      refused: 'invalid',
      code: 'correction-not-fit',
      errors: [{ field: 'corrects', message }],
    });
  });

  it('of a report that was corrected already is refused and says which one to correct', () => {
    const all = facts(aReport('a'), aReport('b', { corrects: 'a' }));
    expect(given(reportBook, ...all).when(asked(aReport('c', { corrects: 'a' })))).toMatchObject({
      refused: 'conflict',
      code: 'already-corrected',
      detail: 'Báo cáo số 1 đã được thay bằng báo cáo số 2: hãy đính chính báo cáo số 2.',
    });
    expect(given(reportBook, ...all).when(asked(aReport('c', { corrects: 'b' })))).toHaveLength(1);
  });
});

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${String(value)}x`;
}
