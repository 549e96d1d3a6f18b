import { describe, expect, it } from '@jest/globals';

import { actsFor } from './acts-for.js';

const school = { id: 'thpt-con-xanh', parentId: 'sgddt' };

describe('acting in the name of a unit', () => {
  it.each([
    ['the unit itself', 'thpt-con-xanh', true],
    ['the department it belongs to', 'sgddt', true],
    ['a reaction, which has no unit', undefined, true],
    ['another school', 'thpt-bai-gia-moi', false],
  ])('%s', (_who, unitId, may) => {
    expect(actsFor(unitId === undefined ? {} : { unitId }, school)).toBe(may);
  });
});
