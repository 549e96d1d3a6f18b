import type { Decision } from '@motcua/contracts';
import { builtInCalendarData, WorkingCalendar } from '@motcua/legal-calendar';

import { accept, clockFor, requestSupplement, submit } from '../domain/decisions/arriving.js';
import { complete, giveBack, requestWithdrawal } from '../domain/decisions/ending.js';
import { confirmPayment, consult, receiveSupplement, requestPayment, transfer } from '../domain/decisions/handling.js';
import { dossier } from '../domain/dossier.js';
import type { ProcedureVersion } from '../domain/ports.js';
import type { DossierFact, DossierState } from '../domain/state.js';

export const calendar = new WorkingCalendar(builtInCalendarData);
export const dossierId = 'd1';
export const at = (day: string, time = '09:00') => `${day}T${time}:00.000+07:00`;

/** Correction of a diploma: five working days, or another limit. */
export const aProcedure = (over: Partial<ProcedureVersion> = {}): ProcedureVersion => ({
  code: '2.001914',
  version: 2,
  name: 'Chỉnh sửa nội dung văn bằng, chứng chỉ',
  fieldCode: 'van-bang-chung-chi',
  limit: { unit: 'working-day', value: 5, cutOff: '', dueOn: '' },
  validFrom: '2015-01-01',
  validTo: '',
  ...over,
});

export const tenDays = aProcedure({ limit: { unit: 'working-day', value: 10, cutOff: '', dueOn: '' } });

export const anAcceptance = (procedure: ProcedureVersion, when: string) => {
  const clock = clockFor(procedure, when, calendar);
  if ('refused' in clock) throw new Error(clock.detail);
  return { dossierId, at: when, clock, number: { code: 'C-1', bookNo: '01/2017', lineNo: '0001' } };
};

/** A dossier and what has happened to it; each act returns the longer life. */
export class Life {
  private constructor(readonly facts: readonly DossierFact[]) {}

  static submitted(procedure = aProcedure(), when = at('2017-05-19'), channel = 'counter'): Life {
    const command = { dossierId, procedure, channel, unitId: 'sgddt', at: when };
    return new Life([]).after((state) => submit(state, command, calendar));
  }

  static accepted(procedure = aProcedure(), when = at('2017-05-19')): Life {
    return Life.submitted(procedure, when).after((state) => accept(state, anAcceptance(procedure, when)));
  }

  static inProcess(procedure = aProcedure(), when = at('2017-05-19')): Life {
    return Life.accepted(procedure, when).after((state) =>
      transfer(state, { dossierId, toUnitId: 'khao-thi', at: when }, calendar),
    );
  }

  static completed(procedure = aProcedure(), when = at('2017-05-19'), on = at('2017-05-24')): Life {
    return Life.inProcess(procedure, when).after((state) =>
      complete(state, { dossierId, outcome: 'granted', at: on }, calendar),
    );
  }

  /** In every situation a dossier can be in, from Friday 19/05/2017 on; due Friday 26/05. */
  static all(): Record<Exclude<DossierState['status'], 'absent'>, Life> {
    const submitted = Life.submitted();
    const inProcess = Life.inProcess();
    const completed = Life.completed();
    const act = { dossierId, at: at('2017-05-22') };
    return {
      submitted,
      'awaiting-counter-supplement': submitted.after((state) => requestSupplement(state, act)),
      refused: new Life([
        ...submitted.facts,
        { type: 'dossiers.dossier.refused.v1', data: { dossierId, refusedAt: act.at } },
      ]),
      accepted: Life.accepted(),
      'in-process': inProcess,
      consulting: inProcess.after((state) => consult(state, { ...act, unitId: 'tckt', workingDays: 2 }, calendar)),
      'awaiting-supplement': inProcess.after((state) => requestSupplement(state, act)),
      'awaiting-payment': inProcess.after((state) => requestPayment(state, { ...act, amount: 250_000 })),
      'withdraw-requested': inProcess.after((state) => requestWithdrawal(state, act)),
      withdrawn: new Life([...inProcess.facts, ended('withdrawn', act.at)]),
      stopped: new Life([...inProcess.facts, ended('stopped', act.at)]),
      completed,
      returned: completed.after((state) => giveBack(state, { dossierId, method: 'counter', at: at('2017-06-30') })),
    };
  }

  get state(): DossierState {
    return this.facts.reduce(dossier.evolve, dossier.initial);
  }

  after(decide: (state: DossierState) => Decision<DossierFact>): Life {
    const decision = decide(this.state);
    if ('refused' in decision) throw new Error(`${decision.code}: ${decision.detail}`);
    return new Life([...this.facts, ...decision]);
  }

  supplementAsked(when: string): Life {
    return this.after((state) => requestSupplement(state, { dossierId, at: when }));
  }

  supplementReceived(when: string): Life {
    return this.after((state) => receiveSupplement(state, { dossierId, at: when }, calendar));
  }

  paymentAsked(when: string): Life {
    return this.after((state) => requestPayment(state, { dossierId, amount: 250_000, at: when }));
  }

  paid(when: string): Life {
    return this.after((state) => confirmPayment(state, { dossierId, at: when }, calendar));
  }
}

function ended(how: 'withdrawn' | 'stopped', when: string): DossierFact {
  const end = { dossierId, timeliness: 'early', workingMinutes: 480 };
  return how === 'withdrawn'
    ? { type: 'dossiers.dossier.withdrawn.v1', data: { ...end, withdrawnAt: when } }
    : { type: 'dossiers.dossier.stopped.v1', data: { ...end, stoppedAt: when } };
}
