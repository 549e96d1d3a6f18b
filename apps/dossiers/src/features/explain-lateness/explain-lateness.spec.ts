import { describe, expect, it } from '@jest/globals';
import { Refused } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { dossier } from '../../domain/dossier.js';
import { noteOf } from '../../domain/notes.js';
import { DossierViews } from '../../domain/views/dossier-views.js';
import { CalendarsInMemory } from '../../testing/calendars-in-memory.js';
import { at, dossierId, Life } from '../../testing/life.js';
import { ExplainLatenessHandler } from './explain-lateness.handler.js';

async function desk(life: Life) {
  const dossiers = new MemoryRepository(dossier);
  await dossiers.execute(dossierId, aMeta(), () => life.facts);
  const handler = new ExplainLatenessHandler(dossiers, new DossierViews(new CalendarsInMemory()));
  const explain = (day: string, reason: 'workload' | 'signature', note?: string) =>
    handler.handle(
      { dossierId, reason, ...(note ? { note } : {}) },
      aMeta({ commandId: `${day}-${reason}`, at: at(day), recordedAt: at(day) }),
    );
  return { dossiers, explain };
}

describe('explaining a lateness', () => {
  it('answers with the reason, keeps the text out of the fact', async () => {
    const { dossiers, explain } = await desk(Life.inProcess());
    const view = await explain('2017-05-29', 'workload', 'Người mẫu nghỉ ốm');
    expect(view.latenessReason).toBe('workload');
    const fact = dossiers.events.at(-1)!;
    expect(JSON.stringify(fact)).not.toContain('Người mẫu');
    expect(fact.data).toMatchObject({ reason: 'workload' });
    const stored = (await dossiers.read(dossierId))!;
    expect(noteOf(stored, fact.seq)).toEqual({ note: 'Người mẫu nghỉ ốm' });
  });

  it('sent twice is one fact, and another reason replaces the first', async () => {
    const { dossiers, explain } = await desk(Life.inProcess());
    await explain('2017-05-29', 'workload');
    await explain('2017-05-29', 'workload');
    const view = await explain('2017-05-30', 'signature');
    expect(view.latenessReason).toBe('signature');
    expect(dossiers.events.filter(({ type }) => type.endsWith('.lateness-explained.v1'))).toHaveLength(2);
  });

  it('of a dossier that is not late is refused and leaves nothing behind', async () => {
    const { dossiers, explain } = await desk(Life.inProcess());
    const before = await dossiers.read(dossierId);
    await expect(explain('2017-05-22', 'workload', 'Người mẫu')).rejects.toThrow(Refused);
    expect(await dossiers.read(dossierId)).toEqual(before);
  });
});
