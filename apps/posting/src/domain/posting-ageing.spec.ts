import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import {
  checkedFact,
  leftFact,
  markedFact,
  outdatedFact,
  place,
  postedFact,
  procedureOf,
  publishedFact,
  repealedFact,
  restoredFact,
  takenDownFact,
} from '../testing/examples.js';
import { age, standingOn } from './posting-ageing.js';
import { post } from './posting-decisions.js';
import { posting, type PostingFact } from './posting.js';

const two = procedureOf(publishedFact(1, '2016-08-01'), publishedFact(2, '2017-05-01'));
const gone = procedureOf(publishedFact(1, '2016-08-01'), repealedFact('2017-01-01'));
const aged = (procedure: typeof two, day: string, ...facts: readonly PostingFact[]) =>
  given(posting, ...facts).when((state) => age(state, place, procedure, day));

describe('a posting', () => {
  it('becomes old the day a newer version comes into force, once', () => {
    const old = outdatedFact(1, 2, '2017-05-01');
    expect(aged(two, '2017-04-30', postedFact(1))).toEqual([]);
    expect(aged(two, '2017-05-01', postedFact(1))).toEqual([old]);
    expect(aged(two, '2017-05-02', postedFact(1), old)).toEqual([]);
    expect(aged(two, '2017-05-02', postedFact(2))).toEqual([]);
    expect(given(posting, postedFact(1), old).state).toMatchObject({
      state: 'outdated',
      reason: 'newer-version',
      since: '2017-05-01',
    });
  });

  it('posted again in the new version is as it should be', () => {
    const facts = [postedFact(1), outdatedFact(1, 2, '2017-05-01'), postedFact(2, '2017-05-03')];
    expect(given(posting, ...facts).state).toMatchObject({ state: 'posted', reason: '', version: 2 });
  });

  it('left hanging after the repeal is called so, once, until it is taken down', () => {
    const left = leftFact(1, '2017-01-01');
    expect(aged(gone, '2016-12-31', postedFact(1))).toEqual([]);
    expect(aged(gone, '2017-01-01', postedFact(1))).toEqual([left]);
    expect(aged(gone, '2017-01-02', postedFact(1), left)).toEqual([]);
    expect(given(posting, postedFact(1), left).state).toMatchObject({
      state: 'posted-though-repealed',
      reason: 'repeal',
    });
    const down = takenDownFact(1, '2017-01-03');
    expect(given(posting, postedFact(1), left, down).state.state).toBe('taken-down');
    expect(aged(gone, '2017-01-04', postedFact(1), left, down)).toEqual([]);
  });

  it('that does not hang there does not grow old', () => {
    for (const facts of [
      [],
      [postedFact(1), takenDownFact(1, '2017-02-01')],
      [postedFact(1), checkedFact('missing', 0, '2017-02-01')],
    ])
      expect(aged(two, '2017-05-01', ...facts)).toEqual([]);
  });

  it('an inspector found missing stays missing when a newer version comes, and is restored in that version', () => {
    const facts = [postedFact(1), markedFact('f1'), outdatedFact(1, 2, '2017-05-01')];
    expect(given(posting, ...facts).state).toMatchObject({ state: 'missing', reason: 'finding' });
    expect(given(posting, ...facts, restoredFact(2, 'f1')).state).toMatchObject({ state: 'posted', reason: '' });
  });
});

describe('a version that is announced', () => {
  it('may be hung before its day when it is named, and counts from then on', () => {
    const ahead = { ...place, version: 2 };
    const at = '2017-04-28T08:00:00+07:00';
    expect(given(posting, postedFact(1)).when((state) => post(state, ahead, two, at))).toEqual([
      postedFact(2, '2017-04-28'),
    ]);
    const { state } = given(posting, postedFact(1), postedFact(2, '2017-04-28'));
    expect(['2017-04-28', '2017-05-01'].map((day) => standingOn(state, two, day).state)).toEqual(['posted', 'posted']);
  });

  it('is not hung when there is no such version, or a newer one is in force', () => {
    const hang = (version: number) =>
      given(posting).when((state) => post(state, { ...place, version }, two, '2017-05-02T08:00:00+07:00'));
    expect(hang(3)).toMatchObject({ code: 'version-not-found', errors: [{ field: 'version' }] });
    expect(hang(1)).toMatchObject({ code: 'version-superseded' });
  });
});

describe('the standing on a day', () => {
  it('is the same whether the fact of ageing came or not', () => {
    const without = given(posting, postedFact(1)).state;
    const recorded = given(posting, postedFact(1), outdatedFact(1, 2, '2017-05-01')).state;
    for (const day of ['2017-04-30', '2017-05-01', '2017-06-01'])
      expect(standingOn(recorded, two, day)).toEqual(standingOn(without, two, day));
    expect(standingOn(without, two, '2017-06-01')).toMatchObject({ state: 'outdated', since: '2017-05-01' });
    expect(standingOn(recorded, two, '2017-04-30')).toMatchObject({ state: 'posted' });
  });
});
