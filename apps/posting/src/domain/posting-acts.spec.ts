import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import {
  checkedFact,
  markedFact,
  outdatedFact,
  place,
  postedFact,
  procedureOf,
  publishedFact,
  repealedFact,
  restoredFact,
  takenDownFact,
  withdrawnFact,
} from '../testing/examples.js';
import { check, correct, takeDown, withdraw } from './posting-acts.js';
import { post } from './posting-decisions.js';
import { posting, type PostingFact } from './posting.js';

const one = procedureOf(publishedFact(1, '2016-08-01'));
const two = procedureOf(publishedFact(1, '2016-08-01'), publishedFact(2, '2017-05-01'));
const gone = procedureOf(publishedFact(1, '2016-08-01'), repealedFact('2017-01-01'));
const on = (day: string) => `${day}T08:00:00+07:00`;
const by = (day: string) => ({ at: on(day), role: 'inspector', unitId: 'sgddt' });
const looked = (result: 'current' | 'outdated' | 'missing', over: object = {}) => ({
  ...place,
  result,
  evidenceIds: ['e1'],
  ...over,
});

describe('a check of a posting', () => {
  const hung = given(posting, postedFact(1));

  it('confirms that the version in force hangs there, with day, proof and who looked', () => {
    expect(hung.when((state) => check(state, looked('current'), one, by('2017-05-10')))).toEqual([
      checkedFact('current', 1, '2017-05-10'),
    ]);
    const { state } = given(posting, postedFact(1), checkedFact('current', 1, '2017-05-10'));
    expect(state).toMatchObject({
      state: 'posted',
      since: '2016-08-01',
      check: { on: '2017-05-10', result: 'current', role: 'inspector' },
    });
  });

  it('that finds none, or an older one, changes the state until it is posted again', () => {
    const missing = given(posting, postedFact(1), checkedFact('missing', 0, '2017-05-10'));
    expect(missing.state).toMatchObject({ state: 'missing', reason: 'check', since: '2017-05-10' });
    const outdated = given(posting, postedFact(2), checkedFact('outdated', 1, '2017-05-10'));
    expect(outdated.state).toMatchObject({ state: 'outdated', reason: 'check' });
    expect(missing.when((state) => post(state, place, one, on('2017-05-11')))).toEqual([postedFact(1, '2017-05-11')]);
  });

  it('says which older version hangs there', () => {
    expect(hung.when((state) => check(state, looked('outdated'), two, by('2017-05-10')))).toEqual([
      checkedFact('outdated', 1, '2017-05-10'),
    ]);
    const wrong = looked('outdated', { version: 2 });
    expect(hung.when((state) => check(state, wrong, two, by('2017-05-10')))).toMatchObject({
      code: 'version-in-force',
    });
  });

  it('is refused without proof, for a day to come, and where the version in force was never entered', () => {
    const refused = (command: ReturnType<typeof looked>, procedure: typeof one | null = one) =>
      hung.when((state) => check(state, command, procedure, by('2017-05-10')));
    expect(refused(looked('current', { evidenceIds: [] }))).toMatchObject({ code: 'check-without-evidence' });
    expect(refused(looked('current', { checkedOn: '2017-05-11' }))).toMatchObject({ code: 'day-in-future' });
    expect(refused(looked('current'), two)).toMatchObject({ code: 'posting-not-recorded' });
    expect(refused(looked('current'), null)).toMatchObject({ code: 'procedure-not-found' });
    expect(refused(looked('current'), gone)).toMatchObject({ code: 'procedure-repealed' });
    const found = given(posting, postedFact(1), markedFact('f1'));
    expect(found.when((state) => check(state, looked('current'), one, by('2017-05-10')))).toMatchObject({
      code: 'posting-under-finding',
    });
  });
});

describe('taking a posting down', () => {
  const down = { ...place, reason: 'Thủ tục đã bãi bỏ' };

  it('is recorded where something hangs, and refused where nothing does', () => {
    const hung = given(posting, postedFact(1));
    expect(hung.when((state) => takeDown(state, down, on('2017-05-10')))).toEqual([takenDownFact(1, '2017-05-10')]);
    expect(given(posting, postedFact(1), takenDownFact(1, '2017-05-10')).state).toMatchObject({
      state: 'taken-down',
      version: 1,
      since: '2017-05-10',
    });
    for (const facts of [[], [postedFact(1), takenDownFact(1, '2017-05-10')]])
      expect(given(posting, ...facts).when((state) => takeDown(state, down, on('2017-05-11')))).toMatchObject({
        code: 'nothing-posted',
      });
  });
});

describe('a wrong entry', () => {
  const wrong = { ...place, reason: 'Ghi nhầm ngày' };

  it('is put right in day and evidence; what is right already is no fact', () => {
    const hung = given(posting, postedFact(1, '2017-05-02'));
    expect(hung.when((state) => correct(state, { ...wrong, postedOn: '2017-05-01' }, on('2017-05-10')))).toMatchObject([
      { type: 'posting.posting.entry-corrected.v1', data: { version: 1, postedOn: '2017-05-01' } },
    ]);
    expect(hung.when((state) => correct(state, { ...wrong, postedOn: '2017-05-02' }, on('2017-05-10')))).toEqual([]);
    const refused = (over: object) => hung.when((state) => correct(state, { ...wrong, ...over }, on('2017-05-10')));
    expect(refused({})).toMatchObject({ code: 'nothing-to-correct' });
    expect(refused({ postedOn: '2017-05-11' })).toMatchObject({ code: 'day-in-future' });
    expect(
      given(posting).when((state) => correct(state, { ...wrong, postedOn: '2017-05-01' }, on('2017-05-10'))),
    ).toMatchObject({ code: 'nothing-posted' });
  });

  it('is withdrawn: the posting stands as before it', () => {
    const first = given(posting, postedFact(1));
    expect(first.when((state) => withdraw(state, wrong, one, on('2017-05-10')))).toEqual([withdrawnFact(1)]);
    expect(given(posting, postedFact(1), withdrawnFact(1)).state).toMatchObject({ state: 'never-posted', version: 0 });
    expect(
      given(posting, postedFact(1), takenDownFact(1, '2017-01-01'), postedFact(1, '2017-02-01'), withdrawnFact(1))
        .state,
    ).toMatchObject({ state: 'taken-down' });
  });

  it('withdrawn after a newer version came into force leaves an old posting', () => {
    const second = given(posting, postedFact(1), outdatedFact(1, 2, '2017-05-01'), postedFact(2, '2017-05-02'));
    expect(second.when((state) => withdraw(state, wrong, two, on('2017-05-10')))).toEqual([
      withdrawnFact(2, 1, '2016-08-01'),
      outdatedFact(1, 2, '2017-05-01'),
    ]);
  });

  it('cannot be withdrawn where nothing was entered, under a finding, or after a remedy', () => {
    const refused = (...facts: readonly PostingFact[]) =>
      given(posting, ...facts).when((state) => withdraw(state, wrong, one, on('2017-05-10')));
    expect(refused()).toMatchObject({ code: 'no-entry-to-withdraw' });
    expect(refused(postedFact(1), markedFact('f1'))).toMatchObject({ code: 'posting-under-finding' });
    expect(refused(postedFact(1), markedFact('f1'), restoredFact(1, 'f1'))).toMatchObject({
      code: 'no-entry-to-withdraw',
    });
  });
});
