import { describe, expect, it } from '@jest/globals';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting, postingId, type PostingFact } from '../../domain/posting.js';
import { markMissing } from '../../domain/posting-decisions.js';
import { recorded } from '../../testing/finding-events.js';
import { RestorePostingWhenFindingWithdrawn } from './restore-posting-when-finding-withdrawn.reaction.js';

const id = postingId('1.005092', 'sgddt', 'board');
const place = { procedureCode: '1.005092', unitId: 'sgddt', channel: 'board' };
const found = { findingId: 'f1', ...place, at: '2017-04-12T09:00:00+07:00' };
const posted: PostingFact = {
  type: 'posting.posting.posted.v1',
  data: {
    postingId: id,
    procedureCode: '1.005092',
    unitId: 'sgddt',
    channel: 'board',
    version: 1,
    postedOn: '2017-01-05',
    evidence: '',
    evidenceIds: [],
  },
};
function withdrawn(kind: string): DecodedEvent<'inspections.finding.withdrawn.v1'> {
  const { data, ...envelope } = recorded(kind);
  const { findingId, unitId, procedureCode, channel, postingUnitId } = data;
  return {
    ...envelope,
    id: 'inspections.finding/f1/2',
    seq: 2,
    type: 'inspections.finding.withdrawn.v1' as const,
    data: {
      findingId,
      unitId,
      kind,
      procedureCode,
      channel,
      postingUnitId,
      withdrawnAt: '2017-04-13T09:00:00.000+07:00',
    },
  };
}

describe('a finding about a posting that was a mistake', () => {
  it('leaves the posting as it was before', async () => {
    const postings = new MemoryRepository(posting);
    await postings.execute(id, aMeta(), () => [posted]);
    await postings.execute(id, aMeta(), (state) => markMissing(state, found));
    expect((await postings.read(id))?.state).toMatchObject({ state: 'missing' });
    const reaction = new RestorePostingWhenFindingWithdrawn(postings);
    await reaction.handle(withdrawn('posting-missing'));
    await reaction.handle(withdrawn('posting-missing'));
    expect((await postings.read(id))?.state).toMatchObject({ state: 'posted', version: 1, openFindings: [] });
    expect(postings.events).toHaveLength(3);
  });

  it('waits until it was marked', async () => {
    const reaction = new RestorePostingWhenFindingWithdrawn(new MemoryRepository(posting));
    await expect(reaction.handle(withdrawn('posting-missing'))).rejects.toBeInstanceOf(Unavailable);
  });

  it('of another kind is not its business', async () => {
    const postings = new MemoryRepository(posting);
    await new RestorePostingWhenFindingWithdrawn(postings).handle(withdrawn('conduct'));
    expect(postings.events).toEqual([]);
  });
});
