import { describe, expect, it } from '@jest/globals';
import type { AnswerItem } from '@motcua/contracts';
import { given } from '@motcua/testing';

import {
  allAnswered,
  allItems,
  cancelledVisit,
  ON_THE_DAY,
  scheduled,
  signedByTeam,
  VISIT_ID,
} from '../testing/a-visit.js';
import { answerItem, unanswered } from './answer-visit.js';
import { visit, type Visit, type VisitFact } from './visit.js';

const command = (over: Partial<AnswerItem> = {}): AnswerItem => ({
  visitId: VISIT_ID,
  item: 'CT10-1',
  answer: 'partly',
  seen: 0,
  ...over,
});
const answering = (over: Partial<AnswerItem> = {}, facts: readonly VisitFact[] = [scheduled], at = ON_THE_DAY) =>
  given(visit, ...facts).when((state) => answerItem(state, command(over), at));
const answered = answering() as VisitFact[];

describe('an item of the checklist', () => {
  it('is answered on the day of the visit with the version of the checklist', () => {
    expect(answered).toEqual([
      {
        type: 'inspections.visit.item-answered.v1',
        data: {
          visitId: VISIT_ID,
          item: 'CT10-1',
          checklistVersion: 1,
          answer: 'partly',
          revision: 1,
          answeredAt: ON_THE_DAY,
        },
      },
    ]);
    expect(answering({}, [scheduled], '2017-04-11T15:00:00+07:00')).toMatchObject({ code: 'visit-not-yet' });
  });

  it('is answered again by whoever saw the latest answer', () => {
    expect(answering({ answer: 'yes', seen: 1 }, [scheduled, ...answered])).toMatchObject([{ data: { revision: 2 } }]);
  });

  it('is not written over by somebody who did not see what another inspector wrote', () => {
    expect(answering({ answer: 'yes', seen: 0 }, [scheduled, ...answered])).toMatchObject({
      refused: 'conflict',
      code: 'item-answered-meanwhile',
      detail: expect.stringMatching(/15:00.*Một phần/),
    });
    expect(answering({ seen: 3 })).toMatchObject({ code: 'item-answered-meanwhile' });
  });

  it('takes only answers that fit its question', () => {
    expect(answering({ answer: 'number', value: 3 })).toMatchObject({ code: 'answer-not-fit' });
    expect(answering({ item: 'DV-7', answer: 'number' })).toMatchObject({ errors: [{ field: 'value' }] });
    expect(answering({ item: 'DV-7', answer: 'number', value: 98.5 })).toMatchObject([{ data: { value: 98.5 } }]);
    expect(answering({ item: 'PB-1' })).toMatchObject({ refused: 'not-found', code: 'item-unknown' });
  });

  it('is locked once the minutes are signed, and at a cancelled visit', () => {
    expect(answering({}, [scheduled, ...allAnswered, signedByTeam])).toMatchObject({ code: 'minutes-signed' });
    expect(answering({}, [scheduled, cancelledVisit])).toMatchObject({ code: 'visit-cancelled' });
    expect(answering({}, [])).toMatchObject({ code: 'visit-not-found' });
  });

  it('is missed as long as nobody answered it', () => {
    const left = (...facts: VisitFact[]) => unanswered(given(visit, scheduled, ...facts).state as Visit).length;
    expect([left(), left(...answered), left(...allAnswered)]).toEqual([allItems.length, allItems.length - 1, 0]);
  });
});
