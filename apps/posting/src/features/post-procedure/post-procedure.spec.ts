import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryEvidence, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { procedure } from '../../domain/procedure.js';
import { publish } from '../../domain/procedure-decisions.js';
import { Places } from '../../postings/places.js';
import { publishing } from '../../testing/examples.js';
import { MemoryUnits } from '../../testing/memory-units.js';
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
  const postings = new MemoryRepository(posting);
  const evidence = new MemoryEvidence(['e1']);
  const handler = new PostProcedureHandler(postings, new Places(procedures, new MemoryUnits()), evidence);
  return { postings, evidence, handler };
}

const meta = (over = {}) => aMeta({ at: '2016-08-01T08:00:00.000+07:00', ...over });
const refusal = (code: string) => ({ refusal: { code } });

describe('posting a procedure', () => {
  it('answers what hangs there, and the same again is no second fact', async () => {
    const { postings, handler } = await aCatalogue();
    const view = await handler.handle(command, meta());
    expect(view).toEqual({
      unitId: 'sgddt',
      channel: 'website',
      state: 'posted',
      version: 1,
      since: '2016-08-01',
      evidence: command.evidence,
      reason: '',
      postedOn: '2016-08-01',
      evidenceIds: [],
      checked: null,
    });
    expect(await handler.handle(command, meta())).toEqual(view);
    expect(postings.events).toHaveLength(1);
  });

  it('keeps the photo it names, and is refused when the photo is not there', async () => {
    const { evidence, handler } = await aCatalogue();
    await expect(handler.handle({ ...command, evidenceIds: ['e2'] }, meta())).rejects.toMatchObject(
      refusal('evidence-not-found'),
    );
    expect(await handler.handle({ ...command, evidenceIds: ['e1'] }, meta())).toMatchObject({ evidenceIds: ['e1'] });
    expect([...evidence.kept]).toEqual(['e1']);
  });

  it('is refused for a procedure nobody announced', async () => {
    const { handler } = await aCatalogue();
    await expect(handler.handle({ ...command, procedureCode: 'STG.99' }, meta())).rejects.toMatchObject(
      refusal('procedure-not-found'),
    );
  });

  it('is refused at a unit that is unknown or no longer there', async () => {
    const { handler } = await aCatalogue();
    for (const [unitId, code] of [
      ['nobody', 'unit-not-found'],
      ['truong-cu', 'unit-dissolved'],
    ] as const)
      await expect(handler.handle({ ...command, unitId }, meta())).rejects.toMatchObject(refusal(code));
  });

  it('is done by people of the unit or of the department, and by nobody else', async () => {
    const { handler } = await aCatalogue();
    const at = (unitId: string) => handler.handle({ ...command, unitId: 'thpt-mau' }, meta({ unitId }));
    await expect(at('thpt-khac')).rejects.toMatchObject({ refusal: { refused: 'forbidden', code: 'unit-not-yours' } });
    expect(await at('thpt-mau')).toMatchObject({ unitId: 'thpt-mau', state: 'posted' });
    expect(await at('sgddt')).toMatchObject({ unitId: 'thpt-mau', state: 'posted' });
  });
});
