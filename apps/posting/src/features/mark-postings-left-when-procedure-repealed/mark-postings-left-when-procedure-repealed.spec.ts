import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { procedure } from '../../domain/procedure.js';
import { Ageing } from '../../postings/ageing.js';
import { publishedFact, repealedFact } from '../../testing/examples.js';
import { BOARD, entered, hangingFacts, hungOnBoard } from '../../testing/hung.js';
import { MarkPostingsLeftWhenProcedureRepealed } from './mark-postings-left-when-procedure-repealed.reaction.js';

const [one, repeal] = [publishedFact(1, '2016-08-01'), repealedFact('2017-06-01')];

async function aReaction() {
  const [postings, procedures] = [new MemoryRepository(posting), new MemoryRepository(procedure)];
  await procedures.execute('1.005092', aMeta(), () => [one, repeal]);
  await postings.execute(BOARD, aMeta(), () => hangingFacts(one, repeal));
  const ageing = new Ageing(postings, hungOnBoard(one, repeal));
  return { postings, reaction: new MarkPostingsLeftWhenProcedureRepealed(procedures, ageing) };
}

describe('a repeal', () => {
  it('that holds finds what still hangs there', async () => {
    const { reaction, postings } = await aReaction();
    await reaction.handle(entered(repeal, '2017-06-02'));
    expect((await postings.read(BOARD))?.state).toMatchObject({
      state: 'posted-though-repealed',
      since: '2017-06-01',
    });
  });

  it('decided for a later day finds nothing yet', async () => {
    const { reaction, postings } = await aReaction();
    await reaction.handle(entered(repeal, '2017-05-20'));
    expect((await postings.read(BOARD))?.state).toMatchObject({ state: 'posted' });
  });
});
