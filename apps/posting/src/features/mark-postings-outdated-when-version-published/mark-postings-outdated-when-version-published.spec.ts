import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { procedure } from '../../domain/procedure.js';
import { Ageing } from '../../postings/ageing.js';
import { publishedFact } from '../../testing/examples.js';
import { BOARD, entered, hangingFacts, hungOnBoard } from '../../testing/hung.js';
import { MarkPostingsOutdatedWhenVersionPublished } from './mark-postings-outdated-when-version-published.reaction.js';

const [one, two] = [publishedFact(1, '2016-08-01'), publishedFact(2, '2017-05-01')];

async function aReaction() {
  const [postings, procedures] = [new MemoryRepository(posting), new MemoryRepository(procedure)];
  await procedures.execute('1.005092', aMeta(), () => [one, two]);
  await postings.execute(BOARD, aMeta(), () => hangingFacts(one, two));
  const ageing = new Ageing(postings, hungOnBoard(one, two));
  return { postings, reaction: new MarkPostingsOutdatedWhenVersionPublished(procedures, ageing) };
}

describe('a version that is published', () => {
  it('and in force makes what hangs there old, once', async () => {
    const { reaction, postings } = await aReaction();
    await reaction.handle(entered(two, '2017-05-02'));
    await reaction.handle(entered(two, '2017-05-02'));
    expect((await postings.read(BOARD))?.state).toMatchObject({
      state: 'outdated',
      reason: 'newer-version',
      since: '2017-05-01',
    });
    expect(postings.events).toHaveLength(2);
  });

  it('for a later day, or as the first one, makes nothing old', async () => {
    const { reaction, postings } = await aReaction();
    await reaction.handle(entered(two, '2017-04-20'));
    await reaction.handle(entered(one, '2017-05-02'));
    expect((await postings.read(BOARD))?.state).toMatchObject({ state: 'posted' });
  });
});
