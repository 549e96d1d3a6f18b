import { describe, expect, it } from '@jest/globals';
import { decodeEvent, type RecordFinding } from '@motcua/contracts';
import { aMeta, given, MemoryRepository } from '@motcua/testing';

import { finding, type FindingFact } from '../../domain/finding.js';
import type { KnownUnit, KnownUnits } from '../../domain/known-unit.js';
import { DossierDirectory, ProcedureDirectory, UnitDirectory } from '../../domain/ports.js';
import { visit, type VisitFact } from '../../domain/visit.js';
import { RecordFindingHandler } from './record-finding.handler.js';

class MemoryDirectory extends UnitDirectory {
  readonly units = new Map<string, KnownUnit>();

  async find(ids: readonly string[]): Promise<KnownUnits> {
    return new Map([...this.units].filter(([id]) => ids.includes(id)));
  }
}

class MemoryCatalogue extends ProcedureDirectory {
  async find(code: string) {
    return code === 'cap-ban-sao' ? { name: 'Cấp bản sao', validFrom: '2016-01-01', repealedFrom: '' } : undefined;
  }
}

class MemoryDossiers extends DossierDirectory {
  async find(named: readonly string[]) {
    return new Map(
      named.filter((name) => name === 'H51-1').map((name) => [name, { id: 'd1', code: 'H51-1' }] as const),
    );
  }
}

const scheduled: VisitFact = {
  type: 'inspections.visit.scheduled.v1',
  data: { visitId: 'v1', planId: '699-kh', round: 1, unitId: 'van-phong', unitKind: 'division', visitOn: '2017-05-16' },
};
const command = {
  findingId: 'f1',
  visitId: 'v1',
  kind: 'posting-outdated',
  severity: 'minor',
  procedureCode: 'cap-ban-sao',
  channel: 'website',
  text: 'Trang còn đăng quyết định cũ.',
  dueOn: '2017-06-01',
} satisfies RecordFinding;

async function aDesk() {
  const findings = new MemoryRepository(finding);
  const visits = new MemoryRepository(visit);
  const directory = new MemoryDirectory();
  await visits.execute('v1', aMeta(), () => [scheduled]);
  directory.units.set('van-phong', { name: 'Văn phòng', kind: 'division', parentId: 'sgddt', dissolvedFrom: '' });
  return {
    findings,
    directory,
    handler: new RecordFindingHandler(findings, visits, directory, new MemoryCatalogue(), new MemoryDossiers()),
  };
}

describe('recording a finding', () => {
  it('answers the finding with its text, which is in no event', async () => {
    const { handler, findings } = await aDesk();
    const view = await handler.handle(command, aMeta());
    expect(view).toMatchObject({
      id: 'f1',
      unitId: 'van-phong',
      state: 'open',
      text: command.text,
      channel: 'website',
    });
    expect(JSON.stringify(findings.events)).not.toContain('Trang còn');
    expect(findings.events).toMatchObject([{ data: { postingUnitId: 'sgddt' } }]);
  });

  it('names dossiers by their codes and keeps the codes beside; the facts carry ids only', async () => {
    const { handler, findings } = await aDesk();
    const late = { ...command, kind: 'late-dossier', channel: undefined, dossierIds: ['H51-1'] } as const;
    const view = await handler.handle({ ...late, dossierIds: ['H51-1'] }, aMeta());
    expect(view).toMatchObject({ dossierIds: ['d1'], dossiers: [{ id: 'd1', code: 'H51-1' }] });
    expect(JSON.stringify(findings.events)).not.toContain('H51-1');
  });

  it('stores what its facts say', async () => {
    const { handler, findings } = await aDesk();
    await handler.handle(command, aMeta());
    const facts = findings.events.map((event) => decodeEvent(event) as FindingFact);
    expect(given(finding, ...facts).state).toEqual((await findings.read('f1'))?.state);
  });

  it('sent again with the same id changes nothing, even when the unit is gone from the directory', async () => {
    const { handler, findings, directory } = await aDesk();
    const meta = aMeta();
    const first = await handler.handle(command, meta);
    directory.units.clear();
    expect(await handler.handle(command, meta)).toEqual(first);
    expect(findings.events).toHaveLength(1);
  });

  it('of an unknown visit is refused and stores nothing', async () => {
    const { handler, findings } = await aDesk();
    await expect(handler.handle({ ...command, visitId: 'v2' }, aMeta())).rejects.toMatchObject({
      refusal: { code: 'visit-not-found' },
    });
    expect(await findings.read('f1')).toBeNull();
  });
});
