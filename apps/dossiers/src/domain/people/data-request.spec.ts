import { describe, expect, it } from '@jest/globals';
import { DATA_REQUEST_KINDS } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { at, calendar, dossierId } from '../../testing/life.js';
import { ANSWER_LIMITS, lastDayToAnswer } from './answer-limits.js';
import { answer, dataRequest, receive, type DataRequestFact } from './data-request.js';
import { dataRequestView } from './data-request-view.js';

const requestId = 'r1';
const received: DataRequestFact = {
  type: 'dossiers.data-request.received.v1',
  data: { requestId, dossierId, kind: 'access', receivedAt: at('2017-05-18'), dueOn: '2017-05-22' },
};
const answered = (day: string, late: boolean): DataRequestFact => ({
  type: 'dossiers.data-request.answered.v1',
  data: { requestId, dossierId, outcome: 'granted', answeredAt: at(day), late },
});
const grant = (day: string) => ({ requestId, outcome: 'granted', at: at(day) });

describe('a request about personal data', () => {
  it.each(DATA_REQUEST_KINDS)('%s, received on a Thursday, is due two working days later, on Monday', (kind) => {
    const command = { requestId, dossierId, kind, at: at('2017-05-18') };
    expect(given(dataRequest).when((state) => receive(state, command, calendar))).toEqual([
      { type: received.type, data: { ...received.data, kind } },
    ]);
  });

  it('is not received twice', () => {
    const command = { requestId, dossierId, kind: 'access', at: at('2017-05-19') } as const;
    const decision = given(dataRequest, received).when((state) => receive(state, command, calendar));
    expect(decision).toMatchObject({ refused: 'conflict', code: 'data-request-exists' });
  });

  it.each([
    ['2017-05-18', false],
    ['2017-05-22', false],
    ['2017-05-23', true],
  ])('answered on %s is late: %s', (day, late) => {
    expect(given(dataRequest, received).when((state) => answer(state, grant(day)))).toEqual([answered(day, late)]);
  });

  it('is answered once, after it came in, and only when it exists', () => {
    const twice = given(dataRequest, received, answered('2017-05-19', false)).when((state) =>
      answer(state, grant('2017-05-22')),
    );
    expect(twice).toMatchObject({ refused: 'conflict', code: 'data-request-answered' });
    const before = given(dataRequest, received).when((state) => answer(state, grant('2017-05-17')));
    expect(before).toMatchObject({ refused: 'invalid', code: 'answered-before-received' });
    const nothing = given(dataRequest).when((state) => answer(state, grant('2017-05-22')));
    expect(nothing).toMatchObject({ refused: 'not-found', code: 'data-request-not-found' });
  });
});

describe('the last day to answer', () => {
  it.each([
    ['before any law, two working days by the house', '2023-06-29', '2023-07-03'],
    ['by Nghị định 13/2023, 72 hours, weekends or not', '2023-07-06', '2023-07-09'],
    ['by Nghị định 356/2025, two working days', '2026-01-15', '2026-01-19'],
    ['across New Year, days off do not count', '2025-12-31', '2026-01-03'],
  ])('%s: asked on %s, due on %s', (_, day, dueOn) => {
    expect(lastDayToAnswer(at(day), calendar)).toBe(dueOn);
  });

  it('comes from rules that are newest first, the last one without a beginning', () => {
    const days = ANSWER_LIMITS.map(({ from }) => from);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.at(-1)).toBe('');
  });

  it('needs a calendar: without one the request is refused, not guessed', () => {
    const command = { requestId, dossierId, kind: 'access', at: at('2099-05-18') } as const;
    expect(given(dataRequest).when((state) => receive(state, command, calendar))).toMatchObject({
      code: 'no-due-date',
    });
  });
});

describe('an open request as staff see it', () => {
  const view = (day: string) => {
    const { state } = given(dataRequest, received);
    const stored = { id: requestId, state, version: 1, beside: { askedBy: 'clerk', text: 'Cho tôi xem.' } };
    return dataRequestView(stored, 'C-1', at(day), calendar);
  };

  it.each([
    ['2017-05-18', false, 'Còn 2 ngày làm việc'],
    ['2017-05-20', false, 'Còn 1 ngày làm việc'],
    ['2017-05-22', false, 'Đến hạn hôm nay'],
    ['2017-05-24', true, 'Quá hạn 2 ngày làm việc'],
  ])('on %s is overdue: %s, %s', (day, overdue, remaining) => {
    expect(view(day)).toMatchObject({ overdue, remaining, state: 'open', source: 'Quy định nội bộ của Sở' });
  });
});
