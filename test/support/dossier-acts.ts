import type { Decision } from '@motcua/contracts';

import { accept, refuse, requestSupplement, submit } from '../../apps/dossiers/src/domain/decisions/arriving.js';
import {
  approveCorrection,
  correct,
  proposeCorrection,
  rejectCorrection,
} from '../../apps/dossiers/src/domain/decisions/correcting.js';
import { draftApology, extend, reschedule } from '../../apps/dossiers/src/domain/decisions/deadline.js';
import { explainLateness } from '../../apps/dossiers/src/domain/decisions/explaining.js';
import {
  cancelWithdrawal,
  complete,
  giveBack,
  requestWithdrawal,
  stop,
  undoReturn,
  withdraw,
} from '../../apps/dossiers/src/domain/decisions/ending.js';
import {
  answerConsultation,
  confirmPayment,
  consult,
  receiveSupplement,
  requestPayment,
  transfer,
} from '../../apps/dossiers/src/domain/decisions/handling.js';
import { acknowledgeSync, erase } from '../../apps/dossiers/src/domain/decisions/keeping.js';
import type { DossierFact, DossierState } from '../../apps/dossiers/src/domain/state.js';
import { anAcceptance, aProcedure, calendar, tenDays } from '../../apps/dossiers/src/testing/life.js';

export type Act = (state: DossierState, id: string, at: string) => Decision<DossierFact>;

/** Every act there is, always asked for as if it were possible. */
export const ACTS: Readonly<Record<string, Act>> = {
  submit: (state, dossierId, at) =>
    submit(state, { dossierId, at, procedure: tenDays, channel: 'online', unitId: 'sgddt' }, calendar),
  accept: (state, dossierId, at) =>
    accept(state, { ...anAcceptance(tenDays, at), dossierId, number: { code: dossierId, bookNo: '1', lineNo: '1' } }),
  refuse: (state, dossierId, at) => refuse(state, { dossierId, at }),
  'request-supplement': (state, dossierId, at) => requestSupplement(state, { dossierId, at }),
  'receive-supplement': (state, dossierId, at) => receiveSupplement(state, { dossierId, at }, calendar),
  transfer: (state, dossierId, at) =>
    transfer(state, { dossierId, at, toUnitId: `unit-${at.slice(17, 19)}` }, calendar),
  consult: (state, dossierId, at) => consult(state, { dossierId, at, unitId: 'tckt', workingDays: 2 }, calendar),
  'consultation-answered': (state, dossierId, at) => answerConsultation(state, { dossierId, at }),
  'request-payment': (state, dossierId, at) => requestPayment(state, { dossierId, at, amount: 1_000 }),
  'confirm-payment': (state, dossierId, at) => confirmPayment(state, { dossierId, at }, calendar),
  extend: (state, dossierId, at) => extend(state, { dossierId, at }, calendar),
  'explain-lateness': (state, dossierId, at) =>
    explainLateness(state, {
      dossierId,
      at,
      reason: at.endsWith('1:00.000+07:00') ? 'workload' : 'signature',
      hasNote: false,
    }),
  complete: (state, dossierId, at) => complete(state, { dossierId, at, outcome: 'granted' }, calendar),
  return: (state, dossierId, at) => giveBack(state, { dossierId, at, method: 'counter' }),
  'undo-return': (state, dossierId, at) => undoReturn(state, { dossierId, at }),
  'request-withdrawal': (state, dossierId, at) => requestWithdrawal(state, { dossierId, at }),
  'cancel-withdrawal': (state, dossierId, at) => cancelWithdrawal(state, { dossierId, at }, calendar),
  withdraw: (state, dossierId, at) => withdraw(state, { dossierId, at }, calendar),
  stop: (state, dossierId, at) => stop(state, { dossierId, at }, calendar),
  propose: (state, dossierId, at) => proposeCorrection(state, { dossierId, at, subjects: ['procedure'] }),
  correct: (state, dossierId, at) =>
    correct(state, { dossierId, at, correction: { procedure: aProcedure() } }, calendar),
  'approve-correction': (state, dossierId, at) =>
    approveCorrection(
      state,
      { dossierId, at, actor: 'head', requestedBy: 'clerk', correction: { procedure: aProcedure() } },
      calendar,
    ),
  'reject-correction': (state, dossierId, at) => rejectCorrection(state, { dossierId, at }),
  apology: (state, dossierId, at) => draftApology(state, { dossierId, at }, calendar),
  reschedule: (state, dossierId, at) => reschedule(state, { dossierId, at, calendarYear: 2017 }, calendar),
  sync: (state, dossierId, at) => acknowledgeSync(state, { dossierId, at, nationalStatus: 4 }),
  erase: (state, dossierId, at) => erase(state, { dossierId, at }),
};
