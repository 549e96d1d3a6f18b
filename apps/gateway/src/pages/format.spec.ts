import { describe, expect, it } from '@jest/globals';

import { count, cut, day, decimal, hours, limitText, moment, percent, share } from './format.js';

const limit = { value: 15, unit: 'working-day', cutOff: null, dueOn: null } as const;

describe('figures in Vietnamese', () => {
  it.each([
    [0, '0'],
    [105, '105'],
    [8182, '8.182'],
    [1_234_567, '1.234.567'],
  ])('count %d is written %s', (value, text) => {
    expect(count(value)).toBe(text);
  });

  it('decimals have a comma, and none is written when it is zero', () => {
    expect(decimal(98.5)).toBe('98,5');
    expect(decimal(100)).toBe('100');
    expect(decimal(1234.56)).toBe('1.234,6');
  });

  it('a rate that cannot be computed is a dash, not a zero', () => {
    expect(percent(53.8)).toBe('53,8%');
    expect(percent(0)).toBe('0%');
    expect(percent(null)).toBe('–');
    expect(hours(null)).toBe('–');
    expect(hours(1.5)).toBe('1,5');
  });

  it('coverage of the plan reads as in the report of the department', () => {
    expect(share(7, 13, 53.8)).toBe('7/13 (53,8%)');
    expect(share(20, 40, 50)).toBe('20/40 (50%)');
    expect(share(0, 0, 0)).toBe('0/0 (–)');
  });
});

describe('days and moments', () => {
  it('are those of Việt Nam whatever the offset of the instant', () => {
    expect(day('2017-05-16')).toBe('16/05/2017');
    expect(moment('2017-05-16T08:05:12.000+07:00')).toBe('08:05 ngày 16/05/2017');
    expect(moment('2017-05-16T18:30:00Z')).toBe('01:30 ngày 17/05/2017');
  });
});

describe('a time limit', () => {
  it.each([
    [limit, '15 ngày làm việc'],
    [{ ...limit, unit: 'calendar-day' }, '15 ngày'],
    [{ ...limit, unit: 'working-hour', value: 8 }, '8 giờ làm việc'],
    [{ ...limit, unit: 'month', value: 2 }, '2 tháng'],
    [{ ...limit, unit: 'same-day', cutOff: '15:00' }, 'Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)'],
    [{ ...limit, value: 2, cutOff: '15:30' }, '2 ngày làm việc (nhận sau 15 giờ 30: tính từ ngày làm việc tiếp theo)'],
    [{ ...limit, unit: 'schedule', dueOn: '2017-06-22' }, 'Theo lịch thi (22/06/2017)'],
    [{ ...limit, unit: 'schedule' }, 'Theo lịch thi'],
  ] as const)('%j reads "%s"', (given, text) => {
    expect(limitText(given)).toBe(text);
  });
});

describe('an abstract', () => {
  const long =
    'Kết quả thực hiện công tác cải cách hành chính năm 2017 và phương hướng, nhiệm vụ cải cách hành chính năm 2018';

  it('is cut between words at about 95 characters', () => {
    expect(cut(long)).toBe(
      'Kết quả thực hiện công tác cải cách hành chính năm 2017 và phương hướng, nhiệm vụ cải cách…',
    );
    expect(cut(long, 73)).toMatch(/phương hướng…$/);
  });

  it('stays whole when it is short, and is cut anywhere when it has no blanks', () => {
    expect(cut('Kế hoạch')).toBe('Kế hoạch');
    expect(cut('x'.repeat(200))).toHaveLength(95);
  });
});
