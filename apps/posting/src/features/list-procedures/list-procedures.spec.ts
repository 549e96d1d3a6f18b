import { describe, expect, it } from '@jest/globals';

import { FixedClock, listed, MemoryListing } from '../../testing/memory-listing.js';
import { ListProceduresHandler } from './list-procedures.handler.js';

const listing = new MemoryListing(['STG.03', 'STG.01', 'STG.02'].map((code) => listed(code)));
const handler = new ListProceduresHandler(listing, { unitId: 'sgddt' }, new FixedClock());
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code);

describe('the list of procedures', () => {
  it('says up to when it is true', async () => {
    const page = await handler.handle({});
    expect(page).toMatchObject({ asOf: '2017-05-16T08:00:00.000+07:00', position: 42, nextCursor: null });
    expect(codes(page.items)).toEqual(['STG.01', 'STG.02', 'STG.03']);
    expect(page.items[0]?.asOf).toBe(page.asOf);
  });

  it('is read page by page', async () => {
    const first = await handler.handle({ limit: 2 });
    expect([codes(first.items), first.nextCursor]).toEqual([['STG.01', 'STG.02'], 'STG.02']);
    const second = await handler.handle({ limit: 2, cursor: 'STG.02' });
    expect([codes(second.items), second.nextCursor]).toEqual([['STG.03'], null]);
    await expect(handler.handle({ cursor: 'gone' })).rejects.toMatchObject({ refusal: { code: 'cursor-unknown' } });
  });
});
