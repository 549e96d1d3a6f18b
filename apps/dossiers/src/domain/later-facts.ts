import { latenessExplained } from './lateness.js';
import type {
  Arrived,
  Clocked,
  DataOf,
  DossierFact,
  DossierState,
  Ended,
  Limit,
  Supplement,
  WithClock,
} from './state.js';
import { isOneOf, PAUSED } from './status.js';
import { movedToSuccessor } from './succession.js';

type Later = Exclude<DossierFact, { type: 'dossiers.dossier.submitted.v1' }>;
type Fold<F extends Later> = (state: never, data: F['data']) => DossierState;

const NO_LIMIT: Limit = { unit: '', value: 0, cutOff: '', dueOn: '' };
const OUTCOME_NONE = { returnedAt: '', returnMethod: '', batchId: '' };

/** What each fact after the first changes. */
export const laterFacts: { readonly [T in Later['type']]: Fold<Extract<Later, { type: T }>> } = {
  'dossiers.dossier.accepted.v1': accepted,
  'dossiers.dossier.refused.v1': (state: Arrived, { refusedAt }) => ({
    ...state,
    status: 'refused',
    lastAt: refusedAt,
  }),
  'dossiers.dossier.counter-supplement-requested.v1': (state: Arrived, { requestNo, requestedAt }) => ({
    ...state,
    status: 'awaiting-counter-supplement',
    supplements: [...state.supplements, asked(requestNo, 'counter', requestedAt, '')],
    lastAt: requestedAt,
  }),
  'dossiers.dossier.supplement-requested.v1': (state: Clocked, { requestNo, requestedAt, previousDueOn }) => ({
    ...state,
    status: 'awaiting-supplement',
    supplements: [...state.supplements, asked(requestNo, 'handling', requestedAt, previousDueOn)],
    pausedAt: requestedAt,
    watched: false,
    lastAt: requestedAt,
  }),
  'dossiers.dossier.supplement-received.v1': supplementReceived,
  'dossiers.dossier.transferred.v1': transferred,
  'dossiers.dossier.consultation-started.v1': (state: Clocked, { unitId, startedAt, answerDueOn }) => ({
    ...state,
    status: 'consulting',
    consultations: [...state.consultations, { unitId, startedAt, answerDueOn, answeredAt: '' }],
    lastAt: startedAt,
  }),
  'dossiers.dossier.consultation-answered.v1': (state: Clocked, { answeredAt }) => ({
    ...state,
    status: 'in-process',
    consultations: state.consultations.map((one) => (one.answeredAt ? one : { ...one, answeredAt })),
    lastAt: answeredAt,
  }),
  'dossiers.dossier.payment-requested.v1': (state: Clocked, { amount, requestedAt }) => ({
    ...state,
    status: 'awaiting-payment',
    payment: { status: 'due', amount },
    pausedAt: requestedAt,
    watched: false,
    lastAt: requestedAt,
  }),
  'dossiers.dossier.payment-confirmed.v1': (state: Clocked, { confirmedAt, dueAt, dueOn }) => ({
    ...state,
    ...goesOn(state, confirmedAt, { dueAt, dueOn }),
    status: 'in-process',
    payment: { ...state.payment, status: 'paid' },
  }),
  'dossiers.dossier.apology-drafted.v1': (state: Clocked, { dueOn, proposedDueOn, draftedAt }) => ({
    ...state,
    apology: { dueOn, proposedDueOn, draftedAt },
    watched: false,
  }),
  'dossiers.dossier.extended.v1': (state: Clocked, { extensionNo, extendedAt, extendedDueOn, extendedDueAt }) => ({
    ...state,
    extension: { no: extensionNo, dueOn: extendedDueOn, dueAt: extendedDueAt, extendedAt },
    watched: false,
    lastAt: extendedAt,
  }),
  'dossiers.dossier.withdrawal-requested.v1': (state: Clocked, { requestedAt }) => ({
    ...state,
    status: 'withdraw-requested',
    resumeTo: state.status,
    // Waiting for a supplement or a payment already: the clock has been standing since then.
    pausedAt: state.pausedAt || requestedAt,
    watched: false,
    lastAt: requestedAt,
  }),
  'dossiers.dossier.withdrawal-cancelled.v1': withdrawalCancelled,
  'dossiers.dossier.withdrawn.v1': (state: Clocked, { withdrawnAt, timeliness, workingMinutes }) =>
    ended(state, 'withdrawn', { outcome: 'withdrawn', completedAt: withdrawnAt, timeliness, workingMinutes }),
  'dossiers.dossier.stopped.v1': (state: Clocked, { stoppedAt, timeliness, workingMinutes }) =>
    ended(state, 'stopped', { outcome: 'stopped', completedAt: stoppedAt, timeliness, workingMinutes }),
  'dossiers.dossier.completed.v1': (state: Clocked, { outcome, completedAt, timeliness, workingMinutes }) =>
    ended(state, 'completed', { outcome, completedAt, timeliness, workingMinutes }),
  'dossiers.dossier.returned.v1': (state: Ended, { returnedAt, method, batchId }) => ({
    ...state,
    status: 'returned',
    returnedAt,
    returnMethod: method,
    batchId,
    lastAt: returnedAt,
  }),
  'dossiers.dossier.return-undone.v1': (state: Ended, { undoneAt }) => ({
    ...state,
    status: 'completed',
    ...OUTCOME_NONE,
    lastAt: undoneAt,
  }),
  'dossiers.dossier.correction-proposed.v1': (state: Clocked | Ended, { correctionNo, subjects }) => ({
    ...state,
    proposal: { no: correctionNo, subjects },
  }),
  'dossiers.dossier.correction-rejected.v1': (state: Clocked | Ended, { correctionNo }) => ({
    ...state,
    corrections: correctionNo,
    proposal: null,
  }),
  'dossiers.dossier.corrected.v1': corrected,
  'dossiers.dossier.rescheduled.v1': (state: Clocked, { dueAt, dueOn }) => ({
    ...state,
    dueAt,
    dueOn,
    ...(state.pausedAt ? {} : watch(state)),
  }),
  'dossiers.dossier.lateness-explained.v1': latenessExplained,
  'dossiers.dossier.moved-to-successor.v1': movedToSuccessor,
  'dossiers.dossier.synchronisation-acknowledged.v1': (state: Arrived, { nationalStatus, acknowledgedAt }) => ({
    ...state,
    sync: { nationalStatus, acknowledgedAt },
  }),
  'dossiers.dossier.personal-data-erased.v1': (state: Arrived, { erasedAt }) => ({ ...state, erasedAt }),
};

const asked = (no: number, stage: Supplement['stage'], askedAt: string, previousDueOn: string): Supplement => ({
  no,
  stage,
  askedAt,
  receivedAt: '',
  previousDueOn,
  dueOn: '',
  otherDueOn: '',
});

/** A date fixed by a yearly schedule is nobody's delay: no apology is drafted for it. */
const watch = ({ limit, extension }: Pick<WithClock, 'limit' | 'extension'>) => ({
  watched: limit.unit !== 'schedule' && extension === null,
});

function accepted(state: Arrived, data: DataOf<'accepted'>): DossierState {
  const { dossierId: _id, limit, ...rest } = data;
  const known = limit ?? NO_LIMIT;
  return {
    ...state,
    ...rest,
    status: 'accepted',
    limit: known,
    receiptNo: 1,
    countedFrom: data.acceptedAt,
    pauses: [],
    pausedAt: '',
    resumeTo: '',
    handOvers: [],
    consultations: [],
    payment: { status: 'none', amount: 0 },
    apology: null,
    extension: null,
    corrections: 0,
    proposal: null,
    latenessReason: '',
    ...watch({ limit: known, extension: null }),
    lastAt: data.acceptedAt,
  };
}

function transferred(state: Clocked, { toUnitId, transferredAt, stepDueOn }: DataOf<'transferred'>): DossierState {
  const handOver = { from: state.heldBy, to: toUnitId, at: transferredAt, stepDueOn };
  return {
    ...state,
    status: 'in-process',
    heldBy: toUnitId,
    heldSince: transferredAt,
    handOvers: [...state.handOvers, handOver],
    lastAt: transferredAt,
  };
}

function supplementReceived(state: Arrived | Clocked, data: DataOf<'supplement-received'>): DossierState {
  const { requestNo, receivedAt, dueAt, dueOn, otherDueOn, strategy } = data;
  const supplements = state.supplements.map((one) =>
    one.no === requestNo ? { ...one, receivedAt, dueOn, otherDueOn } : one,
  );
  if (!('code' in state)) return { ...state, status: 'submitted', supplements, lastAt: receivedAt };
  const clock = goesOn(state, receivedAt, { dueAt, dueOn });
  const counted = strategy === 'restart' ? { countedFrom: receivedAt, pauses: [] } : {};
  return { ...state, ...clock, ...counted, status: 'in-process', supplements };
}

/** The end of a pause. */
function goesOn(state: Clocked, at: string, due: { dueAt: string; dueOn: string }) {
  const pauses = [...state.pauses, { askedAt: state.pausedAt, receivedAt: at }];
  return { ...due, pauses, pausedAt: '', ...watch(state), lastAt: at };
}

function withdrawalCancelled(state: Clocked, data: DataOf<'withdrawal-cancelled'>): DossierState {
  const { cancelledAt, dueAt, dueOn } = data;
  const status = data.state as Clocked['status'];
  if (isOneOf(status, PAUSED)) return { ...state, status, resumeTo: '', lastAt: cancelledAt };
  return { ...state, ...goesOn(state, cancelledAt, { dueAt, dueOn }), status, resumeTo: '' };
}

type End = Pick<Ended, 'outcome' | 'completedAt' | 'timeliness' | 'workingMinutes'>;

function ended(state: Clocked, status: 'completed' | 'withdrawn' | 'stopped', end: End): Ended {
  const back = { heldBy: state.unitId, heldSince: end.completedAt, lastAt: end.completedAt };
  return { ...state, status, ...end, ...OUTCOME_NONE, resumeTo: '', watched: false, ...back };
}

function corrected(state: Clocked | Ended, data: DataOf<'corrected'>): DossierState {
  const { procedureCode, procedureVersion, fieldCode, acceptedAt, dueAt, dueOn, receiptNo, ruleSet } = data;
  const running = !('completedAt' in state);
  const judged = running ? {} : { timeliness: data.timeliness, workingMinutes: data.workingMinutes };
  const limit = data.limit ?? NO_LIMIT;
  const moved =
    dueOn === state.dueOn
      ? {}
      : { watched: running && !state.pausedAt && watch({ limit, extension: state.extension }).watched };
  const restarted = state.countedFrom !== state.acceptedAt;
  return {
    ...state,
    procedureCode,
    procedureVersion,
    fieldCode,
    acceptedAt,
    dueAt,
    dueOn,
    receiptNo,
    ruleSet,
    limit,
    countedFrom: restarted ? state.countedFrom : acceptedAt,
    ...judged,
    ...moved,
    corrections: data.correctionNo,
    proposal: null,
  };
}
