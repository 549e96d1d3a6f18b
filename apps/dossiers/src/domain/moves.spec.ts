import { describe, expect, it } from '@jest/globals';

import { at, calendar, dossierId, Life, anAcceptance, aProcedure } from '../testing/life.js';
import { accept, refuse, requestSupplement } from './decisions/arriving.js';
import { approveCorrection, correct, rejectCorrection } from './decisions/correcting.js';
import { extend } from './decisions/deadline.js';
import { explainLateness } from './decisions/explaining.js';
import {
  cancelWithdrawal,
  complete,
  giveBack,
  requestWithdrawal,
  stop,
  undoReturn,
  withdraw,
} from './decisions/ending.js';
import {
  answerConsultation,
  confirmPayment,
  consult,
  receiveSupplement,
  requestPayment,
  transfer,
} from './decisions/handling.js';
import { dossier } from './dossier.js';
import { MOVES, movesOf, type Act } from './moves.js';
import type { DossierFact, DossierState } from './state.js';
import { isOneOf, STATUS_NAMES, type Status } from './status.js';

const act = { dossierId, at: at('2017-07-03') };
const correction = { acceptedAt: at('2017-05-18') };

/** Every act as a command that nothing but the situation can refuse. */
const COMMANDS: Record<Act, (state: DossierState) => unknown> = {
  accept: (state) => accept(state, { ...anAcceptance(aProcedure(), act.at) }),
  refuse: (state) => refuse(state, act),
  'request-supplement': (state) => requestSupplement(state, act),
  'receive-supplement': (state) => receiveSupplement(state, act, calendar),
  transfer: (state) => transfer(state, { ...act, toUnitId: 'gdth' }, calendar),
  consult: (state) => consult(state, { ...act, unitId: 'tckt', workingDays: 1 }, calendar),
  'consultation-answered': (state) => answerConsultation(state, act),
  'request-payment': (state) => requestPayment(state, { ...act, amount: 1_000 }),
  'confirm-payment': (state) => confirmPayment(state, act, calendar),
  extend: (state) => extend(state, { ...act, dueOn: '2017-07-07' }, calendar),
  'explain-lateness': (state) => explainLateness(late(state), { ...act, reason: 'workload', hasNote: false }),
  complete: (state) => complete(state, { ...act, outcome: 'granted' }, calendar),
  return: (state) => giveBack(state, { ...act, method: 'counter' }),
  'undo-return': (state) => undoReturn(state, act),
  'request-withdrawal': (state) => requestWithdrawal(state, act),
  'cancel-withdrawal': (state) => cancelWithdrawal(state, act, calendar),
  withdraw: (state) => withdraw(state, act, calendar),
  stop: (state) => stop(state, act, calendar),
  correct: (state) => correct(state, { ...act, correction }, calendar),
  'approve-correction': (state) =>
    approveCorrection(proposed(state), { ...act, correction, actor: 'head', requestedBy: 'clerk' }, calendar),
  'reject-correction': (state) => rejectCorrection(proposed(state), act),
};

const proposed = (state: DossierState): DossierState =>
  'proposal' in state ? { ...state, proposal: { no: 1, subjects: ['accepted-at'] } } : state;

const late = (state: DossierState): DossierState =>
  'dueOn' in state ? ({ ...state, dueOn: '2017-05-19', timeliness: 'late' } as DossierState) : state;

/** The table of the law (T1-T15): where each act leads. Written out again, so that a change of the code is noticed. */
const LEADS_TO: Record<Status, Partial<Record<Act, Status>>> = {
  absent: {},
  submitted: { accept: 'accepted', refuse: 'refused', 'request-supplement': 'awaiting-counter-supplement' },
  'awaiting-counter-supplement': { accept: 'accepted', refuse: 'refused', 'receive-supplement': 'submitted' },
  refused: {},
  accepted: { transfer: 'in-process', extend: 'accepted', 'request-withdrawal': 'withdraw-requested' },
  'in-process': {
    'request-supplement': 'awaiting-supplement',
    transfer: 'in-process',
    consult: 'consulting',
    'request-payment': 'awaiting-payment',
    extend: 'in-process',
    complete: 'completed',
    'request-withdrawal': 'withdraw-requested',
    stop: 'stopped',
  },
  consulting: {
    'consultation-answered': 'in-process',
    extend: 'consulting',
    'request-withdrawal': 'withdraw-requested',
    stop: 'stopped',
  },
  'awaiting-supplement': {
    'receive-supplement': 'in-process',
    'request-withdrawal': 'withdraw-requested',
    stop: 'stopped',
  },
  'awaiting-payment': { 'confirm-payment': 'in-process', 'request-withdrawal': 'withdraw-requested', stop: 'stopped' },
  'withdraw-requested': { 'cancel-withdrawal': 'in-process', withdraw: 'withdrawn' },
  withdrawn: {},
  stopped: {},
  completed: { return: 'returned' },
  returned: { 'undo-return': 'completed' },
};

const CORRECTABLE = Object.keys(LEADS_TO).filter((status) =>
  isOneOf(status as Status, MOVES.correct.from as readonly Status[]),
);
for (const status of CORRECTABLE as Status[])
  for (const one of ['correct', 'approve-correction', 'reject-correction'] as const) LEADS_TO[status][one] = status;

for (const status of [...CORRECTABLE, 'withdrawn', 'stopped'] as Status[])
  LEADS_TO[status]['explain-lateness'] = status;

const lives = Life.all();
const pairs = Object.keys(lives).flatMap((status) =>
  Object.keys(COMMANDS).map((one) => [status as keyof typeof lives, one as Act] as const),
);

describe('every situation with every act', () => {
  const isPossible = ([status, one]: (typeof pairs)[number]) => LEADS_TO[status][one] !== undefined;

  it.each(Object.keys(lives) as (keyof typeof lives)[])('a life is in situation %s', (status) => {
    expect(lives[status].state.status).toBe(status);
  });

  it.each(pairs.filter(isPossible))('%s: %s leads on', (status, one) => {
    const { state } = lives[status];
    const facts = COMMANDS[one](state) as DossierFact[];
    expect(facts).toEqual(expect.any(Array));
    expect(facts.reduce(dossier.evolve, proposed(state)).status).toBe(LEADS_TO[status][one]);
  });

  it.each(pairs.filter((pair) => !isPossible(pair)))('%s: %s is refused with what is possible', (status, one) => {
    const { state } = lives[status];
    const decision = COMMANDS[one](state);
    const possible = movesOf(state, act.at).map(({ label }) => label);
    const said = possible.length > 0 ? possible.join(', ') : 'không còn việc nào';
    const detail = `Hồ sơ ở trạng thái «${STATUS_NAMES[status]}» nên không ${MOVES[one].label} được. Việc có thể làm: ${said}.`;
    expect(decision).toEqual({ refused: 'conflict', code: 'wrong-move', detail });
  });

  it.each(Object.keys(COMMANDS) as Act[])('a dossier that does not exist cannot %s', (one) => {
    expect(COMMANDS[one](dossier.initial)).toMatchObject({ refused: 'not-found' });
  });

  it.each(pairs.filter(([status, one]) => LEADS_TO[status][one]))('%s: no %s before the last fact', (status, one) => {
    const { state } = lives[status];
    const later = { ...state, lastAt: at('2017-08-01') } as DossierState;
    expect(COMMANDS[one](later)).toMatchObject({ refused: 'invalid', code: 'before-last-fact' });
  });
});
