import { describe, expect, it } from '@jest/globals';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting, postingId } from '../../domain/posting.js';
import { markMissing, restore } from '../../domain/posting-decisions.js';
import { recorded } from '../../testing/finding-events.js';
import { MarkPostingAgainWhenFindingReopened } from './mark-posting-again-when-finding-reopened.reaction.js';

const id = postingId('1.005092', 'sgddt', 'board');
const place = { procedureCode: '1.005092', unitId: 'sgddt', channel: 'board' };
const found = { findingId: 'f1', ...place, at: '2017-04-12T09:00:00+07:00' };

function reopened(kind: string): DecodedEvent<'inspections.finding.reopened.v1'> {
  const { data, ...envelope } = recorded(kind);
  const { findingId, unitId, procedureCode, channel, postingUnitId } = data;
  return {
    ...envelope,
    id: 'inspections.finding/f1/5',
    seq: 5,
    type: 'inspections.finding.reopened.v1' as const,
    data: {
      findingId,
      visitId: 'v2',
      unitId,
      kind,
      procedureCode,
      channel,
      postingUnitId,
      dueOn: '2017-06-30',
      reopenedAt: '2017-06-20T09:00:00.000+07:00',
    },
  };
}

async function marked() {
  const postings = new MemoryRepository(posting);
  await postings.execute(id, aMeta(), (state) => markMissing(state, found));
  const act = {
    findingId: 'f1',
    procedureCode: '1.005092',
    unitId: 'sgddt',
    channel: 'board',
    at: '2017-05-04T09:00:00+07:00',
  };
  const remedied = () => postings.execute(id, aMeta(), (state) => restore(state, act, null));
  return { postings, remedied, reaction: new MarkPostingAgainWhenFindingReopened(postings) };
}

describe('a finding about a posting that is open again', () => {
  it('marks the posting again, once', async () => {
    const { postings, remedied, reaction } = await marked();
    await remedied();
    await reaction.handle(reopened('posting-missing'));
    await reaction.handle(reopened('posting-missing'));
    const { state } = (await postings.read(id))!;
    expect(state).toMatchObject({ state: 'missing', openFindings: [{ findingId: 'f1' }], settledFindings: [] });
    expect(postings.events).toHaveLength(3);
  });

  it('waits until the remedy has come through: it would undo this mark', async () => {
    const { reaction } = await marked();
    await expect(reaction.handle(reopened('posting-missing'))).rejects.toBeInstanceOf(Unavailable);
  });

  it('of another kind is not its business', async () => {
    const { postings, reaction } = await marked();
    await reaction.handle(reopened('conduct'));
    expect(postings.events).toHaveLength(1);
  });
});
