import { describe, expect, it } from '@jest/globals';

import { FixedClock, listed, MemoryListing } from '../../testing/memory-listing.js';
import { GetProcedureHandler } from './get-procedure.handler.js';

const listing = new MemoryListing([listed('STG.01'), listed('STG.02', '2017-06-01')]);
const handler = new GetProcedureHandler(listing, { unitId: 'sgddt' }, new FixedClock());

describe('a procedure', () => {
  it('is shown with all its parts', async () => {
    const details = await handler.handle({ code: 'STG.01' });
    expect(details).toMatchObject({
      code: 'STG.01',
      version: 1,
      validFrom: '2016-08-01',
      parts: { subjects: 'Cá nhân' },
    });
    expect(details.limit).toEqual({ unit: 'same-day', value: 1, cutOff: '15:00', dueOn: null });
  });

  it('that is unknown or not in force yet is not found', async () => {
    await expect(handler.handle({ code: 'STG.09' })).rejects.toMatchObject({
      refusal: { code: 'procedure-not-found' },
    });
    await expect(handler.handle({ code: 'STG.02' })).rejects.toMatchObject({
      refusal: { code: 'procedure-not-in-force' },
    });
  });
});
