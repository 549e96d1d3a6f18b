import type {
  Applicant,
  CorrectionProposal,
  DossierDetails,
  DossierReceipt,
  DossierView,
  PaperGiven,
  Submitter,
} from '@motcua/contracts';

import { reasonOn } from '../lateness.js';
import { movesOf } from '../moves.js';
import { nationalStatusOn } from '../national-status.js';
import { notesOf } from '../notes.js';
import { Calendars, type StoredDossier } from '../ports.js';
import { hasClock, type DossierState } from '../state.js';
import { STATUS_NAMES } from '../status.js';
import { remainingOf } from './remaining-of.js';

type Present = Exclude<DossierState, { status: 'absent' }>;

/** Dossiers as staff see them, at a moment. */
export class DossierViews {
  constructor(private readonly calendars: Calendars) {}

  /** @param now RFC 3339: what is left or over is told for this moment */
  view({ id, state, version }: StoredDossier, now: string): DossierView {
    if (state.status === 'absent') throw new Error(`dossier ${id} does not exist`);
    return {
      id,
      state: state.status,
      stateName: STATUS_NAMES[state.status],
      procedureCode: state.procedureCode,
      procedureVersion: state.procedureVersion,
      fieldCode: state.fieldCode,
      channel: state.channel,
      unitId: state.unitId,
      heldBy: state.heldBy,
      heldSince: state.heldSince,
      submittedAt: state.submittedAt,
      answerDueAt: state.answerDueAt || null,
      ...clockOf(state),
      remaining: remainingOf(state, now, this.calendars.current()),
      ...endOf(state),
      latenessReason: (hasClock(state) && reasonOn(state, now.slice(0, 10))) || null,
      nationalStatus: nationalOf(state, now),
      moves: movesOf(state, now),
      version,
    };
  }

  /** With the look-up secret, for those who print it. */
  receipt(stored: StoredDossier, secret: string, now: string): DossierReceipt {
    return { ...this.view(stored, now), secret };
  }

  details(stored: StoredDossier, secret: string, now: string): DossierDetails {
    const { applicant, submitter, papers } = stored.beside as {
      applicant: Applicant;
      submitter?: Submitter;
      papers: PaperGiven[];
    };
    return {
      ...this.receipt(stored, secret, now),
      applicant,
      submitter: submitter ?? null,
      papers,
      ...registerOf(stored.state),
      ...historyOf(stored),
    };
  }
}

const NO_CLOCK = {
  code: null,
  acceptedAt: null,
  handOverDueAt: null,
  dueAt: null,
  dueOn: null,
  extendedDueOn: null,
  pausedAt: null,
  payment: { status: 'none' as const, amount: 0 },
  apology: null,
  correctionWaiting: null,
};

function clockOf(state: Present) {
  if (!hasClock(state)) return NO_CLOCK;
  const { code, acceptedAt, handOverDueAt, dueAt, dueOn, pausedAt, payment, apology } = state;
  return {
    code,
    acceptedAt,
    dueAt,
    dueOn,
    payment,
    apology,
    handOverDueAt: handOverDueAt || null,
    pausedAt: pausedAt || null,
    extendedDueOn: state.extension?.dueOn ?? null,
    correctionWaiting: state.proposal?.no ?? null,
  };
}

function endOf(state: Present) {
  const ended = 'completedAt' in state ? state : null;
  const delivery = state.status === 'returned' ? 'handed-over' : state.status === 'completed' ? 'ready' : 'not-ready';
  return {
    completedAt: ended?.completedAt ?? null,
    outcome: ended?.outcome ?? null,
    timeliness: ended?.timeliness ?? null,
    returnedAt: ended?.returnedAt || null,
    delivery: { status: delivery, method: ended?.returnMethod || null },
  };
}

function nationalOf(state: Present, now: string) {
  const status = nationalStatusOn(now.slice(0, 10), state.status);
  const acknowledged = state.sync?.nationalStatus ?? null;
  return status && { ...status, acknowledged, inStep: acknowledged === status.code };
}

function registerOf(state: DossierState) {
  if (!hasClock(state)) return { bookNo: null, lineNo: null, receiptNo: null, ruleSet: null };
  const { bookNo, lineNo, receiptNo, ruleSet } = state;
  return { bookNo, lineNo, receiptNo, ruleSet };
}

function historyOf(stored: StoredDossier) {
  const { state } = stored;
  if (state.status === 'absent') throw new Error('a dossier without a first fact has no history');
  // Each request for papers left a note with its items, in the same order.
  const asked = notesOf(stored).flatMap(({ note }) => (Array.isArray(note['items']) ? [note] : []));
  const supplements = state.supplements.map((one, index) => ({
    ...one,
    receivedAt: one.receivedAt || null,
    items: (asked[index]?.['items'] as string[] | undefined) ?? [],
    reason: (asked[index]?.['reason'] as string | undefined) ?? '',
  }));
  const clock = hasClock(state) ? state : null;
  return {
    supplements,
    handOvers: (clock?.handOvers ?? []).map((one) => ({ ...one, stepDueOn: one.stepDueOn || null })),
    consultations: (clock?.consultations ?? []).map((one) => ({ ...one, answeredAt: one.answeredAt || null })),
    proposal: clock?.proposal ? ((stored.beside['proposal'] as CorrectionProposal | undefined) ?? null) : null,
    erasedAt: state.erasedAt || null,
  };
}
