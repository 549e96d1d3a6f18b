import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { draft } from '../../domain/draft.js';
import type { KnownYear } from '../../domain/known-calendar.js';
import { procedure } from '../../domain/procedure.js';
import { calendarYears } from '../../projections/calendar-years/calendar-years.projection.js';
import { drafts as draftList } from '../../projections/drafts/drafts.projection.js';
import { listing } from '../../projections/listing/listing.projection.js';
import { catalogueInMemory } from '../../testing/catalogue-in-memory.js';
import { publishedFact, publishing } from '../../testing/examples.js';
import { FixedClock, listed, MemoryListing } from '../../testing/memory-listing.js';
import { MeasurePublishingDeadlinesHandler } from './measure-publishing-deadlines.handler.js';

const signed = { kind: 'amended', signedOn: '2017-05-10', issuer: '', documentId: '', publishedOn: '2017-05-18' };
const late = listing.evolve(listed('STG.01'), {
  ...publishedFact(2, '2017-06-01', { code: 'STG.01' }),
  time: '2017-05-18T08:00:00.000+07:00',
  aggregate: 'posting.procedure',
  aggregateId: 'STG.01',
} as DecodedEvent);
const withDays = {
  ...late,
  versions: late.versions.map((one) => (one.version === 2 ? { ...one, announcement: signed } : one)),
};
const period = { from: '2017-05-01', to: '2017-05-31' };

async function measured(years: readonly KnownYear[] = [], asked = period) {
  const drafts = new MemoryRepository(draft);
  const known = { procedures: new MemoryRepository(procedure), drafts, open: ['d-1'] };
  const { views, saveDraft } = catalogueInMemory(known);
  const { code, ...content } = { ...publishing({ code: 'STG.02', validFrom: '2017-06-01' }), signedOn: '2017-05-15' };
  await saveDraft({ draftId: 'd-1', code, content, basedOn: 0 }, aMeta());
  const handler = new MeasurePublishingDeadlinesHandler(
    new MemoryListing([withDays, listed('STG.03')]),
    drafts,
    views,
    { all: async () => [...years] },
    new FixedClock(),
  );
  return handler.handle(asked);
}

describe('deadlines of publishing', () => {
  it('tell of each decision of the period, drafts too, whether it was in time', async () => {
    const view = await measured();
    expect(
      view.rows.map(({ code, version, publishing: { state, dueOn, days } }) => [code, version, state, dueOn, days]),
    ).toEqual([
      ['STG.02', 0, 'not-due', '2017-05-22', 4],
      ['STG.01', 2, 'late', '2017-05-17', 1],
    ]);
    expect(view.procedures).toEqual({ total: 2, onTime: 0, late: 1, notDue: 1, unknown: 0 });
    expect(view.rule).toMatchObject({ publishedWithin: 5, verified: false });
  });

  it('say which years nobody decreed, and count by those that were', async () => {
    const event = {
      type: 'dossiers.calendar-year.decreed.v1',
      data: { year: 2017, documentNumber: '1/QĐ', daysOff: ['2017-05-16'], workedDays: [] },
    } as unknown as DecodedEvent;
    const year = calendarYears.evolve(undefined, event);
    expect((await measured()).notDecreed).toEqual([2017]);
    const view = await measured([year]);
    expect(view.notDecreed).toEqual([]);
    expect(view.rows.at(-1)?.publishing).toMatchObject({ state: 'on-time', dueOn: '2017-05-18' });
  });

  it('are refused for a period that ends before it begins', async () => {
    await expect(measured([], { from: '2017-05-31', to: '2017-05-01' })).rejects.toMatchObject({
      refusal: { code: 'period-reversed' },
    });
  });
});

describe('the list of drafts', () => {
  it('holds those that are neither announced nor discarded', () => {
    const fact = (type: string) => ({ type, data: { savedAt: '2017-05-16' } }) as unknown as DecodedEvent;
    const saved = draftList.evolve(undefined, fact('posting.draft.saved.v1'));
    const after = (type: string) => draftList.evolve(saved, fact(type)).open;
    expect([saved.open, after('posting.draft.discarded.v1'), after('posting.draft.published.v1')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
