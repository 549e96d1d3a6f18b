import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import {
  found,
  markedFact,
  place,
  postedFact,
  procedureOf,
  publishedFact,
  remedied,
  repealedFact,
  restoredFact,
} from '../testing/examples.js';
import { known, markMissing, markOutdated, post, restore } from './posting-decisions.js';
import { posting } from './posting.js';

const one = procedureOf(publishedFact(1, '2016-08-01'));
const two = procedureOf(publishedFact(1, '2016-08-01'), publishedFact(2, '2017-05-01'));
const gone = procedureOf(publishedFact(1, '2016-08-01'), repealedFact('2017-01-01'));
const on = (day: string) => `${day}T08:00:00+07:00`;

describe('a posting', () => {
  it('records the version in force on the day of the act', () => {
    expect(given(posting).when((state) => post(state, place, two, on('2017-04-30')))).toEqual([
      postedFact(1, '2017-04-30'),
    ]);
    expect(given(posting).when((state) => post(state, place, two, on('2017-05-01')))).toEqual([
      postedFact(2, '2017-05-01'),
    ]);
  });

  it('of the same version again is no fact, of a newer one it is', () => {
    const before = given(posting, postedFact(1));
    expect(before.when((state) => post(state, place, two, on('2017-04-01')))).toEqual([]);
    expect(before.when((state) => post(state, place, two, on('2017-05-02')))).toEqual([postedFact(2, '2017-05-02')]);
  });

  it('is refused for an unknown, not yet valid or repealed procedure', () => {
    const refusal = (procedure: typeof one | null, day: string) =>
      given(posting).when((state) => post(state, place, procedure, on(day)));
    expect(refusal(null, '2017-05-01')).toMatchObject({ refused: 'not-found', code: 'procedure-not-found' });
    expect(refusal(procedureOf(), '2017-05-01')).toMatchObject({ code: 'procedure-not-in-force' });
    expect(refusal(one, '2016-07-31')).toMatchObject({ refused: 'conflict', code: 'procedure-not-in-force' });
    expect(refusal(gone, '2017-01-01')).toMatchObject({ refused: 'conflict', code: 'procedure-repealed' });
  });

  it('under an open finding is not posted anew: only the remedy restores it', () => {
    const before = given(posting, postedFact(1), markedFact('f1'));
    expect(before.when((state) => post(state, place, two, on('2017-05-02')))).toMatchObject({
      code: 'posting-under-finding',
    });
    const after = given(posting, postedFact(1), markedFact('f1'), restoredFact(1, 'f1'));
    expect(after.when((state) => post(state, place, two, on('2017-05-05')))).toHaveLength(1);
  });

  it('is marked once per finding, also when it was never posted', () => {
    expect(given(posting).when((state) => markMissing(state, found('f1')))).toEqual([markedFact('f1')]);
    expect(given(posting, postedFact(1)).when((state) => markOutdated(state, found('f1')))).toEqual([
      markedFact('f1', 'outdated'),
    ]);
    expect(given(posting, markedFact('f1')).when((state) => markMissing(state, found('f1')))).toEqual([]);
    const settled = given(posting, postedFact(1), markedFact('f1'), restoredFact(1, 'f1'));
    expect(settled.when((state) => markMissing(state, found('f1')))).toEqual([]);
  });

  it('is restored with its last finding, in the version then in force', () => {
    const before = given(posting, postedFact(1), markedFact('f1', 'outdated'));
    expect(before.when((state) => restore(state, remedied('f1'), two))).toEqual([restoredFact(2, 'f1')]);
    expect(before.when((state) => restore(state, remedied('f1'), gone))).toEqual([restoredFact(1, 'f1')]);
    expect(before.when((state) => restore(state, remedied('other'), two))).toEqual([]);
  });

  it('that was never posted is posted once its remedy is accepted', () => {
    const facts = given(posting, markedFact('f1')).when((state) => restore(state, remedied('f1'), two));
    expect(facts).toEqual([restoredFact(2, 'f1')]);
    expect(given(posting, markedFact('f1'), restoredFact(2, 'f1')).state).toMatchObject({
      state: 'posted',
      openFindings: [],
    });
  });

  it('stays marked while another finding is open, and knows which ones are settled', () => {
    const marks = [markedFact('f1'), markedFact('f2', 'outdated'), markedFact('f3')];
    const before = given(posting, postedFact(1), ...marks);
    const facts = before.when((state) => restore(state, remedied('f1'), two));
    expect(facts).toEqual([markedFact('f2', 'outdated'), markedFact('f3')]);
    const after = given(posting, postedFact(1), ...marks, markedFact('f2', 'outdated'), markedFact('f3'));
    expect(after.state).toMatchObject({ state: 'missing', settledFindings: ['f1'] });
    expect(after.state.openFindings.map(({ findingId }) => findingId)).toEqual(['f2', 'f3']);
    expect(['f1', 'f2', 'f4'].map((id) => known(after.state, id))).toEqual([true, true, false]);
    const last = given(
      posting,
      postedFact(1),
      ...marks,
      markedFact('f2', 'outdated'),
      markedFact('f3'),
      markedFact('f3'),
    );
    expect(last.state.openFindings.map(({ findingId }) => findingId)).toEqual(['f3']);
    expect(last.when((state) => restore(state, remedied('f3'), two))).toEqual([restoredFact(2, 'f3')]);
  });
});
