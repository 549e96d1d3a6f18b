import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryEvidence, MemoryRepository } from '@motcua/testing';

import { posting } from '../../domain/posting.js';
import { procedure } from '../../domain/procedure.js';
import { Places } from '../../postings/places.js';
import { publishedFact } from '../../testing/examples.js';
import { BOARD, hangingFacts } from '../../testing/hung.js';
import { MemoryUnits } from '../../testing/memory-units.js';
import { CheckPostingHandler } from './check-posting.handler.js';

const one = publishedFact(1, '2016-08-01');
const look = { procedureCode: '1.005092', unitId: 'sgddt', channel: 'board', result: 'current' } as const;

async function aBoard() {
  const [postings, procedures] = [new MemoryRepository(posting), new MemoryRepository(procedure)];
  await procedures.execute('1.005092', aMeta(), () => [one]);
  await postings.execute(BOARD, aMeta(), () => hangingFacts(one));
  const evidence = new MemoryEvidence(['e1']);
  return {
    postings,
    evidence,
    check: new CheckPostingHandler(postings, new Places(procedures, new MemoryUnits()), evidence),
  };
}

describe('a check of a posting', () => {
  it('is recorded by role and unit; who it was and what was seen stay beside it', async () => {
    const { postings, evidence, check } = await aBoard();
    const meta = aMeta({ actor: 'inspector', role: 'inspector', unitId: 'sgddt' });
    const view = await check.handle({ ...look, note: 'Trang 3 của tập', evidenceIds: ['e1'] }, meta);
    expect(view.checked).toEqual({ on: '2017-05-16', result: 'current', role: 'inspector', unitId: 'sgddt' });
    expect((await postings.read(BOARD))?.beside).toEqual({ 'note-2': 'Trang 3 của tập', 'by-2': 'inspector' });
    expect(JSON.stringify(postings.events.at(-1)?.data)).not.toContain('Trang 3');
    expect([...evidence.kept]).toEqual(['e1']);
  });

  it('without proof is refused', async () => {
    const { check } = await aBoard();
    await expect(check.handle(look, aMeta())).rejects.toMatchObject({ refusal: { code: 'check-without-evidence' } });
  });
});
