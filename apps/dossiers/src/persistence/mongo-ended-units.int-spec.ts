import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { Projections } from '@motcua/messaging';
import { AggregateStores, aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';

import { dossier } from '../domain/dossier.js';
import { Dossiers, EndedUnits } from '../domain/ports.js';
import { knownUnits, type KnownUnit } from '../projections/known-units.js';
import { Life } from '../testing/life.js';
import { MongoEndedUnits } from './mongo-ended-units.js';

let kit: TestingModule;
let ended: EndedUnits;

const aUnit = (dissolvedFrom: string, workTo: string): KnownUnit => ({
  name: 'Phòng mẫu',
  validFrom: '2016-01-01',
  dissolvedFrom,
  names: [],
  succession: dissolvedFrom ? { workTo, decision: '99/QĐ' } : null,
});

beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(Dossiers, dossier),
      {
        provide: EndedUnits,
        inject: [AggregateStores, Projections],
        useFactory: (stores: AggregateStores, projections: Projections) => {
          const units = projections.documents(knownUnits);
          return new MongoEndedUnits(stores, units);
        },
      },
    ],
  });
  ended = kit.get(EndedUnits);
  const dossiers = kit.get(Dossiers);
  for (const [name, life] of Object.entries(Life.all())) await dossiers.execute(name, aMeta(), () => life.facts);
  const units = kit.get(Projections).documents(knownUnits).collection;
  const all = {
    a: aUnit('2017-06-01', 'b'),
    b: aUnit('', ''),
    c: aUnit('2017-06-03', 'b'),
    d: aUnit('2017-06-01', ''),
  };
  await units.insertMany(Object.entries(all).map(([_id, doc]) => ({ _id, rev: 1, seen: {}, doc })));
}, 60_000);
afterAll(() => kit.close());

/** Over pages of three. */
async function dossiersOf(unitId: string): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await ended.dossiersOf(unitId, { limit: 3, ...(cursor ? { cursor } : {}) });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

describe('units that have ended, in the database', () => {
  it('are those whose day has come and whose work somebody takes', async () => {
    const onDay = async (day: string) => (await ended.endedBy(day)).map(({ unitId }) => unitId);
    expect(await onDay('2017-05-31')).toEqual([]);
    expect(await onDay('2017-06-02')).toEqual(['a']);
    expect((await onDay('2017-06-03')).toSorted()).toEqual(['a', 'c']);
  });

  it('still have what they received at their desk and has not ended', async () => {
    expect(await dossiersOf('sgddt')).toEqual(
      [
        'accepted',
        'awaiting-counter-supplement',
        'awaiting-payment',
        'awaiting-supplement',
        'completed',
        'consulting',
        'in-process',
        'submitted',
        'withdraw-requested',
      ].toSorted(),
    );
  });

  it('still have what they hold, and what they were asked about and have not answered', async () => {
    expect(await dossiersOf('khao-thi')).toEqual(
      ['awaiting-payment', 'awaiting-supplement', 'consulting', 'in-process', 'withdraw-requested'].toSorted(),
    );
    expect(await dossiersOf('tckt')).toEqual(['consulting']);
  });
});
