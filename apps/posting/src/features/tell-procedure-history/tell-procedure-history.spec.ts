import { describe, expect, it } from '@jest/globals';

import { FixedClock } from '../../testing/memory-listing.js';
import { variousProcedures } from '../../testing/various-procedures.js';
import { TellProcedureHistoryHandler } from './tell-procedure-history.handler.js';

describe('the story of a procedure', () => {
  const story = new TellProcedureHistoryHandler(variousProcedures, new FixedClock());

  it('has all its versions, each as it can be announced again', async () => {
    const { versions } = await story.handle({ code: 'STG.02' });
    expect(versions.map(({ version, state }) => [version, state])).toEqual([
      [1, 'in-force'],
      [2, 'announced'],
    ]);
    expect(versions[1]?.content).toMatchObject({ code: 'STG.02', validFrom: '2017-06-01', publishedOn: '2017-05-02' });
  });

  it('ends with its repeal, and is none where all was a mistake', async () => {
    expect((await story.handle({ code: 'STG.03' })).versions).toMatchObject([{ state: 'ended' }]);
    await expect(story.handle({ code: 'STG.04' })).rejects.toMatchObject({ refusal: { code: 'procedure-not-found' } });
  });
});
