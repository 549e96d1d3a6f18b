import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { markMissing, markOutdated, post } from '../../domain/posting-decisions.js';
import { procedure } from '../../domain/procedure.js';
import { publish } from '../../domain/procedure-decisions.js';
import { found, place, publishing } from '../../testing/examples.js';
import { accepted } from '../../testing/finding-events.js';
import { RestorePostingWhenRemedyAccepted } from './restore-posting-when-remedy-accepted.reaction.js';

const ID = '1.005092:sgddt:board';

async function aPosting() {
  const postings = new MemoryRepository(posting);
  const procedures = new MemoryRepository(procedure);
  const { state: announced } = await procedures.execute('1.005092', aMeta(), (state) => publish(state, publishing()));
  await postings.execute(ID, aMeta(), (state) => post(state, place, announced, '2016-08-01T08:00:00+07:00'));
  return { postings, reaction: new RestorePostingWhenRemedyAccepted(postings, procedures) };
}

describe('an accepted remedy', () => {
  it('restores the posting in the version in force, once', async () => {
    const { postings, reaction } = await aPosting();
    await postings.execute(ID, aMeta(), (state) => markMissing(state, found('f1')));
    await reaction.handle(accepted('posting-missing'));
    await reaction.handle(accepted('posting-missing'));
    expect(postings.events.map(({ type }) => type)).toEqual([
      'posting.posting.posted.v1',
      'posting.posting.marked-missing.v1',
      'posting.posting.restored.v1',
    ]);
    expect((await postings.read(ID))?.state).toMatchObject({ state: 'posted', version: 1, since: '2017-05-04' });
  });

  it('restores nothing before the last finding is remedied', async () => {
    const { postings, reaction } = await aPosting();
    await postings.execute(ID, aMeta(), (state) => markMissing(state, found('f1')));
    await postings.execute(ID, aMeta(), (state) => markOutdated(state, found('f2')));
    await reaction.handle(accepted('posting-missing'));
    expect((await postings.read(ID))?.state).toMatchObject({ state: 'outdated', openFindings: [{ findingId: 'f2' }] });
    await reaction.handle(accepted('posting-outdated', { findingId: 'f2' }));
    expect((await postings.read(ID))?.state).toMatchObject({ state: 'posted', openFindings: [] });
  });

  it('waits for the mark of its finding when it comes first', async () => {
    const { postings, reaction } = await aPosting();
    await expect(reaction.handle(accepted('posting-missing'))).rejects.toThrow(Unavailable);
    await postings.execute(ID, aMeta(), (state) => markMissing(state, found('f1')));
    await reaction.handle(accepted('posting-missing'));
    expect((await postings.read(ID))?.state).toMatchObject({ state: 'posted' });
  });

  it('of another kind is not its business', async () => {
    const { postings, reaction } = await aPosting();
    await reaction.handle(accepted('conduct', { procedureCode: '', channel: '', postingUnitId: '' }));
    expect(postings.events).toHaveLength(1);
  });
});
