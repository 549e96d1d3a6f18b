import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { procedure } from '../../domain/procedure.js';
import { publish, repeal } from '../../domain/procedure-decisions.js';
import { publishing } from '../../testing/examples.js';
import { WithdrawAnnouncementHandler } from './withdraw-announcement.handler.js';

const code = '1.005092';
const mistake = { code, reason: 'Ghi nhầm ngày' };

async function theCatalogue() {
  const procedures = new MemoryRepository(procedure);
  for (const validFrom of ['2016-08-01', '2017-06-01'])
    await procedures.execute(code, aMeta(), (state) => publish(state, publishing({ validFrom })));
  return { procedures, handler: new WithdrawAnnouncementHandler(procedures) };
}

describe('withdrawing an announcement', () => {
  it('leaves the version before, and keeps the reason beside the procedure', async () => {
    const { procedures, handler } = await theCatalogue();
    expect(await handler.announcement(mistake, aMeta())).toEqual({ code, version: 1 });
    const stored = await procedures.read(code);
    expect(Object.values(stored?.beside ?? {})).toEqual(['Ghi nhầm ngày']);
    expect(JSON.stringify(procedures.events)).not.toContain('Ghi nhầm ngày');
  });

  it('is judged by the day it is entered, not by an earlier day it is entered for', async () => {
    const { handler } = await theCatalogue();
    const afterwards = aMeta({ at: '2017-05-16T08:00:00.000+07:00', recordedAt: '2017-06-02T08:00:00.000+07:00' });
    await expect(handler.announcement(mistake, afterwards)).rejects.toMatchObject({
      refusal: { code: 'version-in-force' },
    });
  });

  it('of a repeal lets the procedure go on', async () => {
    const { procedures, handler } = await theCatalogue();
    const ending = { code, repealedFrom: '2018-01-01', decision: '2/QĐ' };
    await procedures.execute(code, aMeta(), (state) => repeal(state, ending));
    expect(await handler.repeal(mistake, aMeta())).toEqual({ code, version: 2 });
    expect((await procedures.read(code))?.state.repeal).toBeNull();
  });
});
