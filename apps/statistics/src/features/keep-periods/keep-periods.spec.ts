import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DefinePeriod } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { period } from '../../domain/periods/period.js';
import { KeepPeriodsHandler } from './keep-periods.handler.js';

const half: DefinePeriod = {
  periodId: 'h1-2017',
  name: '6 tháng đầu năm 2017',
  kind: 'half-year',
  year: 2017,
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
};

let handler: KeepPeriodsHandler;
beforeEach(() => {
  const department = { DEPARTMENT_UNIT: 'sgddt' };
  handler = new KeepPeriodsHandler(new MemoryRepository(period), {} as never, {} as never, department);
});

describe('a period of the department', () => {
  it('is defined by its people with its name', async () => {
    const view = await handler.define(half, aMeta({ role: 'head', unitId: 'sgddt' }));
    expect(view).toMatchObject({ ...half, origin: 'department' });
  });

  it('is neither defined nor withdrawn by a school', async () => {
    const school = aMeta({ role: 'head', unitId: 'thpt-a' });
    const refused = { refusal: { refused: 'forbidden', code: 'not-the-department' } };
    await expect(handler.define(half, school)).rejects.toMatchObject(refused);
    await expect(handler.withdraw({ periodId: 'h1-2017' }, school)).rejects.toMatchObject(refused);
  });
});
