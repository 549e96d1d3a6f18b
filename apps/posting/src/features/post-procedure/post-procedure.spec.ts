import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { procedure } from '../../domain/procedure.js';
import { publish } from '../../domain/procedure-decisions.js';
import { publishing } from '../../testing/examples.js';
import { PostProcedureHandler } from './post-procedure.handler.js';

const command = {
  procedureCode: '1.005092',
  unitId: 'sgddt',
  channel: 'website',
  evidence: 'Trang thông tin điện tử',
} as const;

async function aCatalogue() {
  const procedures = new MemoryRepository(procedure);
  await procedures.execute('1.005092', aMeta(), (state) => publish(state, publishing()));
  return { postings: new MemoryRepository(posting), procedures };
}

describe('posting a procedure', () => {
  it('answers what hangs there, and the same again is no second fact', async () => {
    const { postings, procedures } = await aCatalogue();
    const handler = new PostProcedureHandler(postings, procedures);
    const meta = () => aMeta({ at: '2016-08-01T08:00:00.000+07:00' });
    const view = await handler.handle(command, meta());
    expect(view).toEqual({
      unitId: 'sgddt',
      channel: 'website',
      state: 'posted',
      version: 1,
      since: '2016-08-01',
      evidence: command.evidence,
    });
    expect(await handler.handle(command, meta())).toEqual(view);
    expect(postings.events).toHaveLength(1);
  });

  it('is refused for a procedure nobody announced', async () => {
    const { postings, procedures } = await aCatalogue();
    const handler = new PostProcedureHandler(postings, procedures);
    await expect(handler.handle({ ...command, procedureCode: 'STG.99' }, aMeta())).rejects.toMatchObject({
      refusal: { code: 'procedure-not-found' },
    });
  });
});
