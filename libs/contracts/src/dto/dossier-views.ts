import type { Applicant, DossierState, PaperGiven, Submitter } from './dossiers.js';

export interface DossierView {
  id: string;
  code: string | null;
  state: DossierState;
  /** Vietnamese name of the state. */
  stateName: string;
  procedureCode: string;
  procedureVersion: number;
  fieldCode: string;
  channel: string;
  unitId: string;
  /** Unit that holds the dossier now, and since when. */
  heldBy: string;
  heldSince: string;
  submittedAt: string;
  /** Until when an online submission must be answered. */
  answerDueAt: string | null;
  acceptedAt: string | null;
  handOverDueAt: string | null;
  dueAt: string | null;
  /** First due day: decides on early, on time, late. */
  dueOn: string | null;
  /** New appointment after an apology, beside the due day. */
  extendedDueOn: string | null;
  /** Vietnamese: how much working time is left or over; null when no clock runs. */
  remaining: string | null;
  /** Since when the clock stands still. */
  pausedAt: string | null;
  completedAt: string | null;
  returnedAt: string | null;
  outcome: string | null;
  timeliness: string | null;
  payment: { status: 'none' | 'due' | 'paid'; amount: number };
  /** not-ready, ready or handed-over. */
  delivery: { status: string; method: string | null };
  nationalStatus: NationalStatusView | null;
  apology: { dueOn: string; proposedDueOn: string; draftedAt: string } | null;
  /** Number of the correction that waits for approval. */
  correctionWaiting: number | null;
  /** Why it is late: a code of `LATENESS_REASONS`; null when it is not late or nobody has said. */
  latenessReason: string | null;
  /** Acts that are possible now. */
  moves: { act: string; label: string }[];
  /** Number of facts so far. */
  version: number;
}

/** What the national portal should show, and what it confirmed. */
export interface NationalStatusView {
  code: number;
  label: string;
  acknowledged: number | null;
  inStep: boolean;
}

/** A row of a list: the name is masked for those who do not work on the dossier. */
export interface DossierRow extends DossierView {
  applicantName: string;
}

/** What the desk prints for the applicant. */
export interface DossierReceipt extends DossierView {
  /** Asked together with the code by the public look-up. */
  secret: string;
}

export interface DossierDetails extends DossierReceipt {
  applicant: Applicant;
  submitter: Submitter | null;
  papers: PaperGiven[];
  bookNo: string | null;
  lineNo: string | null;
  receiptNo: number | null;
  ruleSet: string | null;
  supplements: {
    no: number;
    stage: string;
    askedAt: string;
    receivedAt: string | null;
    previousDueOn: string;
    dueOn: string;
    otherDueOn: string;
    items: string[];
    reason: string;
  }[];
  handOvers: { from: string; to: string; at: string; stepDueOn: string | null }[];
  consultations: { unitId: string; startedAt: string; answerDueOn: string; answeredAt: string | null }[];
  /** What the correction that waits would change. */
  proposal: CorrectionProposal | null;
  erasedAt: string | null;
}

/** Only what is to change is there. */
export interface CorrectionProposal {
  reason: string;
  ground?: string;
  requestedBy: string;
  procedureCode?: string;
  acceptedAt?: string;
  applicant?: Applicant;
}

/** One act in the life of a dossier: who did what, when, and why. */
export interface DossierActView {
  seq: number;
  type: string;
  label: string;
  at: string;
  recordedAt: string;
  actor: string;
  /** Reason, ground, items and what else was written with the act. */
  note: Record<string, unknown>;
}

export interface DeadlineView {
  dueOn: string;
  dueAt: string;
  /** Vietnamese sentence of the limit and its source. */
  limit: string;
  days: { date: string; counted: boolean; count: number; reason: string }[];
  /** Day from which it is counted: acceptance, or the supplement that started it anew. */
  countedFrom: string;
  extendedDueOn: string | null;
  remaining: string | null;
  /** Law the dossier keeps. */
  ruleSet: { code: string; source: string };
  /** Due day by the other supplement rule, when a supplement came in. */
  otherDueOn: string | null;
}

/** Who saw the personal data of a dossier, as the applicant is told: in Vietnamese, by role and unit, never by name. */
export interface AccessView {
  role: string;
  unit: string;
  purpose: string;
  at: string;
}

/** Public look-up: nothing personal. */
export interface DossierProgress {
  code: string;
  state: DossierState;
  stateName: string;
  procedureCode: string;
  procedureName: string;
  heldBy: string;
  heldSince: string;
  dueOn: string | null;
  extendedDueOn: string | null;
  pausedAt: string | null;
  /** Vietnamese: what happens next or what the applicant has to do. */
  nextStep: string;
  /** Who has seen the personal data, newest first; the last twenty. */
  accesses: AccessView[];
}
