import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { listing } from '../projections/listing/listing.projection.js';
import { postedFact, publishedFact, repealedFact } from '../testing/examples.js';
import { someUnits } from '../testing/memory-units.js';
import { coverageOf } from './coverage.js';
import { duty, dutyStanding, impose, lift, type DutyFact } from './duty.js';
import type { ListedProcedure } from './listed-procedure.js';

const CODE = '1.005092';
const hung = (unitId: string, channel: string, version = 1, on = '2016-08-01') =>
  postedFact(version, on, { unitId, channel, postingId: `${CODE}:${unitId}:${channel}` });
const imposed = (channels: string[], fromDay = '2017-01-01'): DutyFact => ({
  type: 'posting.duty.imposed.v1',
  data: { dutyId: `${CODE}:thpt-mau`, procedureCode: CODE, unitId: 'thpt-mau', channels, fromDay, decision: '746/QĐ' },
});
const lifted = (liftedFrom: string): DutyFact => ({
  type: 'posting.duty.lifted.v1',
  data: { dutyId: `${CODE}:thpt-mau`, procedureCode: CODE, unitId: 'thpt-mau', liftedFrom },
});

function folded(...facts: readonly Fact[]): ListedProcedure {
  const envelope = { aggregate: 'posting.procedure', aggregateId: CODE, time: '2016-07-25T08:00:00+07:00' };
  return facts.reduce<ListedProcedure | undefined>(
    (doc, fact) => listing.evolve(doc, { ...fact, ...envelope } as DecodedEvent),
    undefined,
  ) as ListedProcedure;
}

const figures = (day: string, ...facts: readonly Fact[]) =>
  coverageOf([folded(publishedFact(1, '2016-08-01'), ...facts)], someUnits, day).flatMap(({ unitId, channels }) =>
    channels.map(({ channel, due, current, rate }) => [unitId, channel, `${current}/${due}`, rate]),
  );

describe('coverage', () => {
  it('of the department is counted per channel: website and board, since 20/8/2018 the centre instead of the board', () => {
    expect(figures('2017-05-16', hung('sgddt', 'website'))).toEqual([
      ['sgddt', 'website', '1/1', 100],
      ['sgddt', 'board', '0/1', 0],
    ]);
    expect(
      figures('2018-08-20', hung('sgddt', 'website'), hung('sgddt', 'board')).map(([, channel]) => channel),
    ).toEqual(['website', 'centre']);
  });

  it('counts no posting of an older version, and says which procedure lacks and why', () => {
    const docs = [folded(publishedFact(1, '2016-08-01'), hung('sgddt', 'board'), publishedFact(2, '2017-05-01'))];
    const board = coverageOf(docs, someUnits, '2017-05-01')[0]?.channels.find(({ channel }) => channel === 'board');
    expect(board).toMatchObject({
      due: 1,
      current: 0,
      lacking: [{ procedureCode: CODE, state: 'outdated', reason: 'newer-version', since: '2017-05-01' }],
    });
    expect(coverageOf(docs, someUnits, '2017-04-30')[0]?.channels[1]).toMatchObject({
      due: 1,
      current: 1,
      lacking: [],
    });
  });

  it('of another unit counts what that unit was told to post, for as long as it was', () => {
    const facts = [imposed(['board']), hung('thpt-mau', 'board', 1, '2017-02-01'), lifted('2017-06-01')];
    const school = (day: string) => figures(day, ...facts).filter(([unitId]) => unitId === 'thpt-mau');
    expect(school('2016-12-31')).toEqual([]);
    expect(school('2017-01-31')).toEqual([['thpt-mau', 'board', '0/1', 0]]);
    expect(school('2017-02-01')).toEqual([['thpt-mau', 'board', '1/1', 100]]);
    expect(school('2017-06-01')).toEqual([]);
  });

  it('counts no repealed procedure and names what still hangs there', () => {
    const docs = [folded(publishedFact(1, '2016-08-01'), hung('sgddt', 'board'), repealedFact('2018-01-01'))];
    expect(coverageOf(docs, someUnits, '2018-01-01')).toMatchObject([
      {
        unitId: 'sgddt',
        channels: [],
        repealed: [{ procedureCode: CODE, channel: 'board', repealedFrom: '2018-01-01' }],
      },
    ]);
  });
});

describe('a duty', () => {
  const command = { procedureCode: CODE, unitId: 'thpt-mau', channels: ['board' as const], from: '2017-01-01' };

  it('is imposed, replaced by another, and lifted; the same again is no fact', () => {
    const order = { ...command, decision: '746/QĐ' };
    expect(given(duty).when((state) => impose(state, order))).toEqual([imposed(['board'])]);
    expect(given(duty, imposed(['board'])).when((state) => impose(state, order))).toEqual([]);
    const more = { ...order, channels: ['website' as const, 'board' as const] };
    expect(given(duty, imposed(['board'])).when((state) => impose(state, more))).toEqual([
      imposed(['board', 'website']),
    ]);
    expect(
      given(duty, imposed(['board'])).when((state) => lift(state, { ...command, liftedFrom: '2017-06-01' })),
    ).toEqual([lifted('2017-06-01')]);
  });

  it('is shown as ordered, also for a later day, until it is lifted', () => {
    const facts = [imposed(['board'], '2017-06-01'), lifted('2017-09-01')];
    expect(dutyStanding(facts, '2017-05-16')).toMatchObject({ channels: ['board'], from: '2017-06-01' });
    expect(dutyStanding(facts, '2017-09-01')).toBeNull();
  });

  it('that was never imposed is not lifted, nor before it began', () => {
    const end = (liftedFrom: string, ...facts: readonly DutyFact[]) =>
      given(duty, ...facts).when((state) => lift(state, { ...command, liftedFrom }));
    expect(end('2017-06-01')).toMatchObject({ code: 'duty-not-found' });
    expect(end('2016-12-31', imposed(['board']))).toMatchObject({ code: 'lifted-before-imposed' });
  });
});
