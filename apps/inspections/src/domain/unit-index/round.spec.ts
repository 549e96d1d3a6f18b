import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import {
  at,
  today,
  items,
  adopt,
  selfScored,
  submitted,
  appraised,
  concluded,
  answered,
} from '../../testing/an-index.js';
import type { KnownUnit } from '../known-unit.js';
import { adoptIndexSet, indexSet, scoredItems } from './criteria-set.js';
import { gradeOf, perMilleOf, rank } from './ranking.js';
import { decideIndexRound, indexRound, openIndexRound, type IndexRoundFact } from './round.js';
import { unitScore, type UnitScoreFact } from './unit-score.js';

describe('a ranking', () => {
  it.each([
    [538, 1000, 538],
    [7, 13, 538],
    [9_999, 10_000, 999],
    [10_000, 10_000, 1000],
    [0, 10_000, 0],
    [4_565, 10_000, 457],
  ])('%d of %d are %d tenths of a percent', (total, max, tenths) => {
    expect(perMilleOf(total, max)).toBe(tenths);
  });

  it('shares ranks and grades by the exact points', () => {
    const totals = [
      { unitId: 'b', total: 8000 },
      { unitId: 'c', total: 7999 },
      { unitId: 'a', total: 8000 },
    ];
    expect(rank(totals, 10_000, today).map(({ unitId, rank: place, grade }) => [unitId, place, grade])).toEqual([
      ['a', 1, 'good'],
      ['b', 1, 'good'],
      ['c', 3, 'fair'],
    ]);
    expect(gradeOf(4999, 10_000, today)).toBe('weak');
  });
});

describe('a round', () => {
  const unit: KnownUnit = { name: 'THPT A', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' };
  const set = given(indexSet, ...(adoptIndexSet({ status: 'absent' }, adopt, at) as never[])).state;
  const open = {
    roundId: 'r',
    setId: 'set-1',
    year: 2017,
    unitIds: ['thpt-a'],
    selfBy: '2017-11-15',
    answerBy: '2017-12-15',
  };
  const around = { set, units: new Map([['thpt-a', unit]]), at, today };
  const opened = openIndexRound({ status: 'absent' }, open, around) as IndexRoundFact[];

  it('carries the scored items of its set', () => {
    expect(opened).toMatchObject([
      { data: { setVersion: 1, items: [{ code: '1.1' }, { code: '1.2' }, { code: '2' }] } },
    ]);
    expect(scoredItems(items).map(({ code }) => code)).toEqual(['1.1', '1.2', '2']);
  });

  it.each([
    ['a year before the set', { year: 2016 }, 'set-not-yet-valid'],
    ['a last day that is over', { selfBy: '2017-10-31' }, 'self-by-past'],
    ['answers before scores', { answerBy: '2017-11-14' }, 'answer-by-early'],
    ['a unit nobody knows', { unitIds: ['x'] }, 'unit-unknown'],
  ])('is refused for %s', (_what, change, code) => {
    expect(openIndexRound({ status: 'absent' }, { ...open, ...change }, around)).toMatchObject({ code });
  });

  const decide = { roundId: 'r', decision: '10/QĐ-SGDĐT', decidedOn: today };
  const sheet = (...facts: UnitScoreFact[]) => {
    const { state } = given(unitScore, ...facts);
    return { scores: state.status === 'absent' ? new Map() : new Map([['thpt-a', state]]), at, today };
  };
  const done = [selfScored, submitted, appraised, concluded];

  it('is decided when the unit accepted, or its time is over', () => {
    const round = given(indexRound, ...opened);
    expect(round.when((s) => decideIndexRound(s, decide, sheet(...done)))).toMatchObject({ code: 'units-not-settled' });
    expect(round.when((s) => decideIndexRound(s, decide, { ...sheet(...done), today: '2017-12-16' }))).toHaveLength(1);
    expect(round.when((s) => decideIndexRound(s, decide, sheet(...done, answered(true))))).toMatchObject([
      { data: { results: [{ unitId: 'thpt-a', total: 9000, perMille: 900, rank: 1, grade: 'good' }] } },
    ]);
  });

  it('waits for an explanation to be looked at', () => {
    const late = { ...sheet(...done, answered(false)), today: '2017-12-16' };
    expect(given(indexRound, ...opened).when((s) => decideIndexRound(s, decide, late))).toMatchObject({
      code: 'units-not-settled',
    });
  });

  it('is corrected by a new decision that names the old one and says why', () => {
    const first = decideIndexRound(
      given(indexRound, ...opened).state,
      decide,
      sheet(...done, answered(true)),
    ) as IndexRoundFact[];
    const round = given(indexRound, ...opened, ...first);
    const again = { ...decide, decision: '12/QĐ-SGDĐT' };
    const circumstances = sheet(...done, answered(true));
    expect(round.when((s) => decideIndexRound(s, again, circumstances))).toMatchObject({ code: 'reason-missing' });
    expect(round.when((s) => decideIndexRound(s, { ...again, reason: 'Cộng nhầm' }, circumstances))).toMatchObject([
      { data: { decision: '12/QĐ-SGDĐT', replaces: '10/QĐ-SGDĐT' } },
    ]);
  });
});
