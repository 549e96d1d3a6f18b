import { describe, expect, it } from '@jest/globals';

import { InvalidTimeText } from './errors.js';
import { toInstant, toLocal } from './instant.js';

describe('An instant', () => {
  it.each([
    ['2017-05-19T16:30:00+07:00', '2017-05-19', 990],
    ['2017-05-19T09:30:00Z', '2017-05-19', 990],
    ['2017-05-19T09:30:59.999Z', '2017-05-19', 990],
    ['2017-05-18T17:00:00Z', '2017-05-19', 0],
    ['2017-05-18T16:59:00Z', '2017-05-18', 1439],
    ['2017-12-31T20:00:00-05:00', '2018-01-01', 480],
  ])('%s is read on the Vietnamese wall clock, seconds dropped', (instant, date, minute) => {
    expect(toLocal(instant)).toEqual({ date, minute });
  });

  it('is written with the offset of Viet Nam', () => {
    expect(toInstant({ date: '2017-03-20', minute: 1020 })).toBe('2017-03-20T17:00:00+07:00');
  });

  it.each(['2017-05-19', '2017-05-19T16:30:00', '2017-05-19T24:00:00Z', '2017-02-30T10:00:00Z', '19/05/2017 16:30'])(
    'is not understood from "%s"',
    (text) => {
      expect(() => toLocal(text)).toThrow(InvalidTimeText);
    },
  );
});
