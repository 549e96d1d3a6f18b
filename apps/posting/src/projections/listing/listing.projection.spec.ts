import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';

import { detailsOf, listItems } from '../../domain/listing.js';
import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { markedFact, postedFact, publishedFact, repealedFact, restoredFact } from '../../testing/examples.js';
import { listing } from './listing.projection.js';

const reading = (today = '2017-05-16') => ({ today, asOf: `${today}T08:00:00.000+07:00`, department: 'sgddt' });

/** Folds facts as the runner does: one document per key. */
function folded(...facts: readonly { fact: Fact; time?: string }[]): ListedProcedure[] {
  const docs = new Map<string, ListedProcedure>();
  for (const { fact, time = '2016-07-25T08:00:00+07:00' } of facts) {
    const aggregate = fact.type.split('.').slice(0, 2).join('.');
    const data = fact.data as { postingId?: string; code?: string; procedureCode?: string };
    const aggregateId = data.postingId ?? data.code ?? data.procedureCode ?? '';
    const key = listing.key(aggregate, aggregateId);
    docs.set(key, listing.evolve(docs.get(key), { ...fact, aggregate, aggregateId, time } as DecodedEvent));
  }
  return [...docs.values()];
}

const just = (...facts: readonly Fact[]) => folded(...facts.map((fact) => ({ fact })));
const codes = Array.from({ length: 32 }, (_, index) => `STG.${String(index + 1).padStart(2, '0')}`);
const at = (code: string, channel = 'board') => ({
  postingId: `${code}:sgddt:${channel}`,
  procedureCode: code,
  channel,
});
const catalogue = codes.flatMap((code) => [
  publishedFact(1, '2016-08-01', { code }),
  postedFact(1, '2016-08-01', at(code)),
  postedFact(1, '2016-08-01', at(code, 'website')),
]);
const covered = (docs: readonly ListedProcedure[], channel: 'website' | 'board', today?: string) =>
  listItems(docs, reading(today)).filter((item) => item.posted[channel]).length;

describe('the public listing', () => {
  it('falls from 32 to 31 with a finding and is 32 again with its remedy', () => {
    const finding = markedFact('f1', 'missing', at('STG.07'));
    expect(covered(just(...catalogue), 'board')).toBe(32);
    expect(covered(just(...catalogue, finding), 'board')).toBe(31);
    expect(covered(just(...catalogue, finding), 'website')).toBe(32);
    expect(covered(just(...catalogue, finding, restoredFact(1, 'f1', at('STG.07'))), 'board')).toBe(32);
  });

  it('counts a posting no more on the day a newer version comes into force, without any event', () => {
    const docs = just(...catalogue, publishedFact(2, '2017-06-01', { code: 'STG.01' }));
    expect([covered(docs, 'board', '2017-05-31'), covered(docs, 'board', '2017-06-01')]).toEqual([32, 31]);
    const first = docs.find(({ code }) => code === 'STG.01') as ListedProcedure;
    expect(detailsOf(first, reading('2017-06-01'))?.postings.map(({ state }) => state)).toEqual([
      'outdated',
      'outdated',
    ]);
    expect(detailsOf(first, reading('2017-05-31'))).toMatchObject({
      version: 1,
      versions: [{ version: 1 }, { version: 2 }],
    });
  });

  it('counts no posting of another unit', () => {
    const elsewhere = { unitId: 'thpt-an-lac-thon', postingId: '1.005092:thpt-an-lac-thon:board' };
    const docs = just(publishedFact(1, '2016-08-01'), postedFact(1, '2016-08-01', elsewhere));
    expect(covered(docs, 'board')).toBe(0);
    expect(detailsOf(docs[0] as ListedProcedure, reading())?.postings).toMatchObject([
      { unitId: 'thpt-an-lac-thon', channel: 'board', state: 'posted' },
      { unitId: 'sgddt', channel: 'website', state: 'never-posted' },
      { unitId: 'sgddt', channel: 'board', state: 'never-posted' },
    ]);
  });

  it('shows no procedure before its day, after its repeal, or known by a finding alone', () => {
    const docs = just(
      publishedFact(1, '2016-08-01'),
      repealedFact('2018-01-01'),
      markedFact('f1', 'missing', at('STG.99')),
    );
    const days = ['2016-07-31', '2016-08-01', '2017-12-31', '2018-01-01'];
    expect(days.map((day) => listItems(docs, reading(day)).length)).toEqual([0, 1, 1, 0]);
    expect(detailsOf(docs[0] as ListedProcedure, reading('2018-01-01'))).toBeNull();
  });

  it('shows zeros and nothing where nothing was measured, and hours and a rate where it was', () => {
    expect(listItems(just(publishedFact(1, '2016-08-01')), reading())[0]?.measured).toEqual({
      received: 0,
      solved: 0,
      onTime: 0,
      late: 0,
      onTimeRate: null,
      medianWorkingHours: null,
      p90WorkingHours: null,
      open: 0,
      overdue: 0,
    });
    const figures = {
      received: 89,
      solved: 80,
      onTime: 79,
      late: 1,
      open: 9,
      overdue: 2,
      onTimeRate: 98.8,
      medianWorkingMinutes: 87,
      p90WorkingMinutes: 480,
    };
    const data = { procedureCode: '1.005092', asOf: '2017-05-16T08:00:00+07:00', ...figures };
    const docs = just({ type: 'statistics.procedure.measured.v1', data }, publishedFact(1, '2016-08-01'));
    expect(listItems(docs, reading())[0]?.measured).toEqual({
      received: 89,
      solved: 80,
      onTime: 79,
      late: 1,
      onTimeRate: 98.8,
      medianWorkingHours: 1.5,
      p90WorkingHours: 8,
      open: 9,
      overdue: 2,
    });
  });

  it('is in the order of fields, within one as announced', () => {
    const announced = (code: string, fieldCode: string, minute: number) => ({
      fact: publishedFact(1, '2016-08-01', { code, fieldCode }),
      time: `2016-07-25T08:0${minute}:00+07:00`,
    });
    const docs = folded(
      announced('1.9', 'van-bang', 3),
      announced('1.5', 'giao-duc', 2),
      announced('STG.01', 'giao-duc', 1),
    );
    expect(listItems(docs, reading()).map(({ code }) => code)).toEqual(['STG.01', '1.5', '1.9']);
  });
});
