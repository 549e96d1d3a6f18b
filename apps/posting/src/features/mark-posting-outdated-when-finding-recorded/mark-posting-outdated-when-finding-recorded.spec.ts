import { describe, expect, it } from '@jest/globals';
import { MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { recorded } from '../../testing/finding-events.js';
import { MarkPostingOutdatedWhenFindingRecorded } from './mark-posting-outdated-when-finding-recorded.reaction.js';

describe('a finding that an older version is posted', () => {
  it('marks the posting outdated, once', async () => {
    const postings = new MemoryRepository(posting);
    const reaction = new MarkPostingOutdatedWhenFindingRecorded(postings);
    await reaction.handle(recorded('posting-outdated'));
    await reaction.handle(recorded('posting-outdated'));
    expect(postings.events).toMatchObject([{ type: 'posting.posting.marked-outdated.v1' }]);
  });

  it('of another kind is not its business', async () => {
    const postings = new MemoryRepository(posting);
    await new MarkPostingOutdatedWhenFindingRecorded(postings).handle(recorded('posting-missing'));
    expect(postings.events).toEqual([]);
  });
});
