import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { publishedFact } from '../../testing/examples.js';
import { BOARD, hangingFacts, hungOnBoard } from '../../testing/hung.js';
import { FixedClock } from '../../testing/memory-listing.js';
import { MemoryUnits } from '../../testing/memory-units.js';
import { TellPlacesHandler } from './tell-places.handler.js';

const one = publishedFact(1, '2016-08-01');

describe('the places of a procedure', () => {
  it('are those where it hangs and those where it must hang, with the story and the notes of each', async () => {
    const postings = new MemoryRepository(posting);
    const beside = { 'note-1': 'Trang 3 của tập', 'by-1': 'inspector' };
    await postings.execute(BOARD, aMeta(), () => hangingFacts(one), { beside });
    const department = { unitId: 'sgddt' };
    const handler = new TellPlacesHandler(hungOnBoard(one), postings, new MemoryUnits(), department, new FixedClock());
    const story = { type: 'posted', on: '2016-08-01', version: 1, note: 'Trang 3 của tập; người kiểm tra: inspector' };
    expect(await handler.handle({ procedureCode: '1.005092' })).toMatchObject({
      version: 1,
      places: [
        { channel: 'board', state: 'posted', due: true, entries: [story] },
        { channel: 'website', state: 'never-posted', due: true, entries: [] },
      ],
    });
    await expect(handler.handle({ procedureCode: 'STG.99' })).rejects.toMatchObject({
      refusal: { code: 'procedure-not-found' },
    });
  });
});
