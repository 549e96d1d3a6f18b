import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { dossier } from '../domain/dossier.js';
import type { Calendars, DossierNumbers, ProcedureDirectory, UnitDirectory } from '../domain/ports.js';
import { aProcedure, at, calendar } from '../testing/life.js';
import { Intake } from './intake.js';
import { Reception } from './reception.js';

const twoDays = { unit: 'working-day', value: 2, cutOff: '', dueOn: '' };
const procedure = aProcedure({ channelTerms: [{ channel: 'online', limit: twoDays, fee: '' }] });

function theDesk() {
  const dossiers = new MemoryRepository(dossier);
  const calendars = { current: () => calendar } as unknown as Calendars;
  const procedures: ProcedureDirectory = { inForce: async (code) => (code === procedure.code ? procedure : null) };
  const number = { code: 'C-1', bookNo: '01/2017', lineNo: '0001' };
  const numbers = { use: (_rules: unknown, _act: unknown, work: (one: typeof number) => unknown) => work(number) };
  const units = { whyNot: async () => null } as unknown as UnitDirectory;
  const reception = new Reception(procedures, numbers as unknown as DossierNumbers, calendars);
  return { reception, intake: new Intake(dossiers, reception, units, calendars) };
}

describe('a dossier that is accepted', () => {
  const applicant = { kind: 'citizen' as const, name: 'Người mẫu 1' };
  const request = { procedureCode: procedure.code, unitId: 'sgddt', applicant, papers: [], accept: true };

  it.each([
    ['counter', 5, '2017-05-26'],
    ['online', 2, '2017-05-23'],
  ] as const)('by the %s has %i working days', async (channel, value, dueOn) => {
    const { intake } = theDesk();
    const stored = await intake.receive(
      { ...request, dossierId: `d-${channel}`, channel } as Parameters<Intake['receive']>[0],
      aMeta({ at: at('2017-05-19') }),
    );
    expect(stored).toMatchObject({ state: { status: 'accepted', dueOn, limit: { value } } });
  });

  it('is of a procedure in force', async () => {
    const { reception } = theDesk();
    expect(await reception.procedureOn('unknown', at('2017-05-19'), 'counter')).toMatchObject({
      code: 'procedure-not-in-force',
    });
  });
});
