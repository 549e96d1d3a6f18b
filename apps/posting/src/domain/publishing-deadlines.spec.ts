import { describe, expect, it } from '@jest/globals';

import { calendarOf, notDecreed } from './known-calendar.js';
import { proceduresIn, rowOf, type Announced } from './publishing-deadlines.js';
import { ruleOn } from './publishing-rules.js';

const announced = (over: Partial<Announced> = {}): Announced => ({
  code: '1.005092',
  name: 'Cấp bản sao',
  version: 2,
  repeal: false,
  decision: '01/QĐ-UBND',
  signedOn: '2017-05-16',
  publishedOn: '2017-05-18',
  validFrom: '2017-06-01',
  ...over,
});
const counting = { calendar: calendarOf([]), rule: ruleOn('province', '2017-05-16'), today: '2017-05-22' };
const judge = (over: Partial<Announced> = {}, more: Partial<typeof counting> = {}) =>
  rowOf(announced(over), { ...counting, ...more });

describe('a decision that announces a procedure', () => {
  it('is in time when signed five working days before it comes into force', () => {
    // Thursday 01/06: the five working days before it begin on Thursday 25/05.
    expect(judge().signing).toMatchObject({ state: 'on-time', dueOn: '2017-05-25' });
    expect(judge({ signedOn: '2017-05-25' }).signing).toMatchObject({ state: 'on-time', days: 0 });
    expect(judge({ signedOn: '2017-05-29' }).signing).toMatchObject({ state: 'late', dueOn: '2017-05-25', days: 2 });
  });

  it('is made public within five working days of signing, weekends and holidays not counted', () => {
    expect(judge().publishing).toMatchObject({ state: 'on-time', dueOn: '2017-05-23' });
    expect(judge({ publishedOn: '2017-05-24' }).publishing).toMatchObject({ state: 'late', days: 1 });
    expect(judge({ signedOn: '2017-04-27', publishedOn: '2017-04-28' }).publishing).toMatchObject({
      dueOn: '2017-05-08',
    });
  });

  it('not yet public is not due, or late already', () => {
    expect(judge({ version: 0, publishedOn: '' }).publishing).toMatchObject({ state: 'not-due', days: 1 });
    expect(judge({ version: 0, publishedOn: '' }, { today: '2017-05-25' }).publishing).toMatchObject({
      state: 'late',
      days: 2,
    });
  });

  it('cannot be judged without the day of signing, a rule or the calendar of the year, and that is said', () => {
    expect(judge({ signedOn: '' }).publishing).toMatchObject({
      state: 'unknown',
      reason: 'Chưa ghi ngày ký quyết định.',
    });
    expect(judge({}, { rule: undefined }).signing.state).toBe('unknown');
    expect(judge({ signedOn: '2035-05-16' }).publishing.reason).toContain('Chưa có lịch làm việc năm 2035');
  });

  it('is counted by the calendar that was decreed', () => {
    const year = { year: 2017, documentNumber: '1/QĐ', daysOff: ['2017-05-17'], workedDays: ['2017-05-20'] };
    const calendar = calendarOf([year]);
    expect(judge({}, { calendar }).publishing).toMatchObject({ dueOn: '2017-05-23' });
    const longer = calendarOf([{ ...year, workedDays: [] }]);
    expect(judge({}, { calendar: longer }).publishing).toMatchObject({ dueOn: '2017-05-24' });
    expect(notDecreed([year], '2016-12-01', '2017-06-30')).toEqual([2016]);
  });

  it('counts its procedure once; one late one makes it late', () => {
    const rows = [
      judge(),
      judge({ publishedOn: '2017-05-24' }),
      judge({ code: '2' }),
      judge({ code: '3', signedOn: '' }),
    ];
    expect(proceduresIn(rows)).toEqual({ total: 3, onTime: 1, late: 1, notDue: 0, unknown: 1 });
  });

  it('has other days where a ministry decides, and none before the rule', () => {
    expect(ruleOn('ministry', '2017-05-16')).toMatchObject({ signedBefore: 20, publishedWithin: 10 });
    expect(ruleOn('province', '2010-10-13')).toBeUndefined();
  });
});
