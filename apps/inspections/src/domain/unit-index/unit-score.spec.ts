import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import {
  at,
  today,
  terms,
  ref,
  selfScored,
  submitted,
  returned,
  appraised,
  concluded,
  answered,
} from '../../testing/an-index.js';
import {
  answerAppraisal,
  appraiseUnit,
  concludeAppraisal,
  returnSelfScores,
  saveSelfScores,
  submitSelfScores,
  unitScore,
  type UnitScoreFact,
} from './unit-score.js';

describe('the sheet of a unit', () => {
  it('takes drafts, but no score outside its item', () => {
    const save = (given_: { item: string; score: number }[]) =>
      given(unitScore).when((state) => saveSelfScores(state, { ...ref, scores: given_ }, { terms, at }));
    expect(save([{ item: '2', score: 8000 }])).toMatchObject([{ data: { scores: [{ item: '2', score: 8000 }] } }]);
    expect(
      save([
        { item: '1.1', score: 700 },
        { item: '1.2', score: 300 },
        { item: '9', score: 1 },
      ]),
    ).toMatchObject({
      errors: [{ field: 'scores.0.score' }, { field: 'scores.1.score' }, { field: 'scores.2.item' }],
    });
  });

  it('is submitted complete only', () => {
    const part: UnitScoreFact = {
      type: selfScored.type,
      data: { ...selfScored.data, scores: [{ item: '2', score: 1 }] },
    } as UnitScoreFact;
    expect(given(unitScore, part).when((state) => submitSelfScores(state, terms, { at, today }))).toMatchObject({
      code: 'self-score-incomplete',
      errors: [{ field: '1.1' }, { field: '1.2' }],
    });
    expect(given(unitScore, selfScored).when((state) => submitSelfScores(state, terms, { at, today }))).toMatchObject([
      { data: { total: 9500 } },
    ]);
  });

  it('is submitted late only when it came back', () => {
    const late = { at, today: '2017-11-16' };
    expect(given(unitScore, selfScored).when((state) => submitSelfScores(state, terms, late))).toMatchObject({
      code: 'self-score-late',
    });
    const back = given(unitScore, selfScored, submitted, returned);
    expect(back.when((state) => submitSelfScores(state, terms, late))).toHaveLength(1);
  });

  it('is appraised with a reason wherever the score differs', () => {
    const differ = [
      { item: '1.1', score: 500 },
      { item: '1.2', score: 500 },
    ];
    const sheet = given(unitScore, selfScored, submitted);
    expect(sheet.when((state) => appraiseUnit(state, { ...ref, scores: differ }, terms, at))).toMatchObject({
      code: 'reason-missing',
      errors: [{ field: 'scores.0.reason' }],
    });
    const reasoned = differ.map((one) => ({ ...one, reason: 'Thiếu kế hoạch quý' }));
    expect(sheet.when((state) => appraiseUnit(state, { ...ref, scores: reasoned }, terms, at))).toHaveLength(1);
  });

  it('is concluded when every item is appraised, and anew after an explanation', () => {
    expect(given(unitScore, selfScored, submitted).when((s) => concludeAppraisal(s, terms, at))).toMatchObject({
      code: 'appraisal-incomplete',
    });
    const explained = given(unitScore, selfScored, submitted, appraised, concluded, answered(false));
    expect(explained.when((s) => concludeAppraisal(s, terms, at))).toMatchObject([{ data: { total: 9000 } }]);
    expect(explained.when((s) => returnSelfScores(s, at))).toMatchObject({ code: 'unit-score-state' });
  });

  it('is answered in time, with an explanation unless accepted', () => {
    const sheet = given(unitScore, selfScored, submitted, appraised, concluded);
    const answer = (accepted: boolean, on: string) =>
      sheet.when((state) => answerAppraisal(state, { ...ref, accepted }, terms, { at, today: on }));
    expect(answer(false, today)).toMatchObject({ code: 'explanation-missing' });
    expect(answer(true, '2017-12-16')).toMatchObject({ code: 'answer-late' });
    expect(answer(true, '2017-12-15')).toMatchObject([{ data: { accepted: true } }]);
  });
});
