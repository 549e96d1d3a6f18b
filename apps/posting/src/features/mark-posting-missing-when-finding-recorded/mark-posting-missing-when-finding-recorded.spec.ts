import { describe, expect, it } from '@jest/globals';
import { MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { recorded } from '../../testing/finding-events.js';
import { MarkPostingMissingWhenFindingRecorded } from './mark-posting-missing-when-finding-recorded.reaction.js';

describe('a finding that a posting is missing', () => {
  it('marks the posting missing, once, though nothing was ever posted', async () => {
    const postings = new MemoryRepository(posting);
    const reaction = new MarkPostingMissingWhenFindingRecorded(postings);
    await reaction.handle(recorded('posting-missing'));
    await reaction.handle(recorded('posting-missing'));
    expect(postings.events).toMatchObject([
      {
        type: 'posting.posting.marked-missing.v1',
        aggregateId: '1.005092:sgddt:board',
        causationId: 'inspections.finding/f1/1',
      },
    ]);
    expect((await postings.read('1.005092:sgddt:board'))?.state).toMatchObject({
      state: 'missing',
      since: '2017-04-12',
    });
  });

  it('of another kind is not its business', async () => {
    const postings = new MemoryRepository(posting);
    const reaction = new MarkPostingMissingWhenFindingRecorded(postings);
    for (const kind of ['posting-outdated', 'conduct', 'other']) await reaction.handle(recorded(kind));
    expect(postings.events).toEqual([]);
  });
});
