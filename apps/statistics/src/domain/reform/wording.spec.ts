import { describe, expect, it } from '@jest/globals';

import { inPeriod, listed, lowered, monthOf, paperDay, percent, quarterOf, Wording } from './wording.js';

describe('the wording of reports', () => {
  it.each([
    [53.8, '53,8%'],
    [50, '50%'],
    [99.9, '99,9%'],
    [100, '100%'],
  ])('writes %p as %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });

  it.each([
    ['2017-03-27', '27/3/2017'],
    ['2017-02-06', '06/02/2017'],
    ['2016-05-04', '04/5/2016'],
    ['2017-11-09', '09/11/2017'],
  ])('writes the day %s as %s', (day, text) => {
    expect(paperDay(day)).toBe(text);
  });

  it('writes thousands by the setting, and small numbers with two digits', () => {
    expect([new Wording().count(8188), new Wording({ thousands: 'dot' }).count(1_008_188)]).toEqual([
      '8188',
      '1.008.188',
    ]);
    expect([new Wording().few(3), new Wording().few(32)]).toEqual(['03', '32']);
  });

  it.each([
    ['6 tháng đầu năm 2017', 'Trong 6 tháng đầu năm 2017'],
    ['Quý I năm 2020', 'Trong quý I năm 2020'],
    ['Từ ngày 01/01/2017 đến ngày 16/05/2017', 'Từ ngày 01/01/2017 đến ngày 16/05/2017'],
  ])('begins a sentence on the period %s', (name, text) => {
    expect(inPeriod(name)).toBe(text);
  });

  it('lists, and keeps abbreviations as they are', () => {
    expect([listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['a', 'a và b', 'a, b và c']);
    expect([lowered('Ủy quyền'), lowered('CCHC năm 2017')]).toEqual(['ủy quyền', 'CCHC năm 2017']);
    expect([quarterOf('2017-03-31'), quarterOf('2017-04-01'), monthOf('2017-02-01')]).toEqual([
      'quý I năm 2017',
      'quý II năm 2017',
      'tháng 2/2017',
    ]);
  });
});
