import { describe, expect, it } from '@jest/globals';

import { InvalidTimeText } from './errors.js';
import { timeliness } from './timeliness.js';

describe('A result due on 20/03/2017', () => {
  it.each([
    ['2017-03-17', 'early'],
    ['2017-03-20', 'on-time'],
    ['2017-03-21', 'late'],
  ])('given on %s is %s', (resultOn, expected) => {
    expect(timeliness('2017-03-20', resultOn)).toBe(expected);
  });

  it('is not judged by a malformed date', () => {
    expect(() => timeliness('2017-03-20', '21/03/2017')).toThrow(InvalidTimeText);
  });
});
