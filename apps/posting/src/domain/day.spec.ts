import { describe, expect, it } from '@jest/globals';

import { dayOf } from './day.js';

describe('the day of an instant', () => {
  it('is the day in Việt Nam, whatever the offset', () => {
    expect(dayOf('2017-05-16T00:00:00.000+07:00')).toBe('2017-05-16');
    expect(dayOf('2017-05-15T23:59:59.999+07:00')).toBe('2017-05-15');
    expect(dayOf('2017-05-15T17:00:00Z')).toBe('2017-05-16');
  });
});
