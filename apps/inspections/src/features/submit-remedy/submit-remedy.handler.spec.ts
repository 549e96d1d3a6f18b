import { describe, expect, it } from '@jest/globals';
import type { CommandMeta } from '@motcua/contracts';
import { aMeta, MemoryEvidence, MemoryRepository } from '@motcua/testing';

import { finding } from '../../domain/finding.js';
import type { KnownUnit, KnownUnits } from '../../domain/known-unit.js';
import { UnitDirectory } from '../../domain/ports.js';
import { FINDING_ID, recorded } from '../../testing/a-finding.js';
import { SCHOOL } from '../../testing/a-visit.js';
import { UnitVoice } from '../../voice/unit-voice.js';
import { SubmitRemedyHandler } from './submit-remedy.handler.js';

class Directory extends UnitDirectory {
  async find(): Promise<KnownUnits> {
    const school: KnownUnit = { name: 'Trường', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' };
    return new Map([[SCHOOL, school]]);
  }
}

async function desk() {
  const findings = new MemoryRepository(finding);
  await findings.execute(FINDING_ID, aMeta(), () => [recorded]);
  const evidence = new MemoryEvidence(['e1']);
  const handler = new SubmitRemedyHandler(findings, new UnitVoice(new Directory()), evidence);
  return { findings, evidence, handler };
}
const remedy = { findingId: FINDING_ID, note: 'Đã niêm yết lại', url: 'https://truong.mau/anh', evidenceIds: ['e1'] };
const by = (unitId: string): CommandMeta => aMeta({ role: 'head', unitId });

describe('reporting a remedy', () => {
  it.each([[SCHOOL], ['sgddt'], ['']])('is for the people of the unit and of its department (%s)', async (unitId) => {
    const { handler } = await desk();
    expect(await handler.handle(remedy, by(unitId))).toMatchObject({ state: 'remedy-submitted' });
  });

  it('is refused to people of another unit, and nothing is stored', async () => {
    const { handler, findings, evidence } = await desk();
    await expect(handler.handle(remedy, by('thpt-khac'))).rejects.toMatchObject({
      refusal: { refused: 'forbidden', code: 'not-for-this-unit' },
    });
    expect([findings.events.length, evidence.kept.size]).toEqual([1, 0]);
  });

  it('keeps words, address and files for the story, and none of them in the fact', async () => {
    const { handler, findings, evidence } = await desk();
    const { notes } = await handler.handle(remedy, by(SCHOOL));
    expect(notes).toMatchObject([
      { act: 'submit', note: 'Đã niêm yết lại', url: 'https://truong.mau/anh', evidenceIds: ['e1'], role: 'head' },
    ]);
    expect([...evidence.kept]).toEqual(['e1']);
    expect(JSON.stringify(findings.events)).not.toMatch(/niêm yết lại|truong\.mau/);
  });

  it('that names a file which is not there is refused', async () => {
    const { handler } = await desk();
    await expect(handler.handle({ ...remedy, evidenceIds: ['e9'] }, by(SCHOOL))).rejects.toMatchObject({
      refusal: { code: 'evidence-not-found' },
    });
  });
});
