import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { OrganisationInMemory } from '../testing/organisation-in-memory.js';
import { UnitsOfStaff } from './units-of-staff.js';

describe('the staff of a unit is written', () => {
  const as = async (unitId: string, own: string) => {
    const { units } = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    return new UnitsOfStaff(units).open(unitId, aMeta({ role: 'head', unitId: own }));
  };

  it.each([
    ['its own people', 't1', 't1'],
    ['people of its department', 't1', 'so'],
    ['people of the department for the department', 'so', 'so'],
  ])('by %s', async (_who, unitId, own) => expect(await as(unitId, own)).toMatchObject({ status: 'active' }));

  it.each([
    ['people of another unit', 't1', 't2', 'not-your-unit'],
    ['a school for its department', 'so', 't1', 'not-your-unit'],
    ['anybody for a unit there is not', 't7', 'so', 'unit-not-found'],
  ])('not by %s', async (_who, unitId, own, code) => {
    await expect(as(unitId, own)).rejects.toMatchObject({ refusal: { code } });
  });
});
