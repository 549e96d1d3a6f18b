import type { FactsOf } from '@motcua/contracts';

export type DossierFact = FactsOf<'dossiers.dossier'>;
export type DataOf<F extends string> = Extract<DossierFact, { type: `dossiers.dossier.${F}.v1` }>['data'];

/** The life of a dossier as far as it has come; each situation knows what the ones before knew. */
export type DossierState = Absent | Arrived | Clocked | Ended;

interface Absent {
  readonly status: 'absent';
}

export interface Supplement {
  readonly no: number;
  readonly stage: 'counter' | 'handling';
  readonly askedAt: string;
  /** Empty while awaited. */
  readonly receivedAt: string;
  readonly previousDueOn: string;
  readonly dueOn: string;
  readonly otherDueOn: string;
}

interface Known {
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly fieldCode: string;
  /** Unit whose desk received it. */
  readonly unitId: string;
  readonly channel: string;
  readonly submittedAt: string;
  /** Until when an online submission must be answered, or empty. */
  readonly answerDueAt: string;
  readonly heldBy: string;
  readonly heldSince: string;
  /** When the last fact happened: no later fact may lie before it. */
  readonly lastAt: string;
  readonly supplements: readonly Supplement[];
  readonly erasedAt: string;
  readonly sync: Sync | null;
}

export interface Sync {
  readonly nationalStatus: number;
  readonly acknowledgedAt: string;
}

/** Before acceptance: no code, no clock. */
export interface Arrived extends Known {
  readonly status: 'submitted' | 'awaiting-counter-supplement' | 'refused';
}

export interface Pause {
  readonly askedAt: string;
  readonly receivedAt: string;
}

export interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly at: string;
  /** Last day of the receiver's slice, or empty. */
  readonly stepDueOn: string;
}

export interface Consultation {
  readonly unitId: string;
  readonly startedAt: string;
  readonly answerDueOn: string;
  readonly answeredAt: string;
}

export interface Extension {
  readonly no: number;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly extendedAt: string;
}

export interface Limit {
  readonly unit: string;
  readonly value: number;
  readonly cutOff: string;
  readonly dueOn: string;
}

export interface WithClock extends Known {
  readonly code: string;
  readonly bookNo: string;
  readonly lineNo: string;
  /** Receipts printed so far: the last one is valid, those before are void. */
  readonly receiptNo: number;
  readonly acceptedAt: string;
  readonly handOverDueAt: string;
  /** Decides on early, on time, late; moved only by pauses, corrections and the calendar. */
  readonly dueAt: string;
  readonly dueOn: string;
  readonly limit: Limit;
  readonly ruleSet: string;
  /** From where the limit is counted: acceptance, or the supplement that started it anew. */
  readonly countedFrom: string;
  readonly pauses: readonly Pause[];
  /** Since when the clock stands still, or empty. */
  readonly pausedAt: string;
  /** Situation to go back to when a withdrawal is called off. */
  readonly resumeTo: '' | Clocked['status'];
  readonly handOvers: readonly HandOver[];
  readonly consultations: readonly Consultation[];
  readonly payment: { readonly status: 'none' | 'due' | 'paid'; readonly amount: number };
  readonly apology: { readonly dueOn: string; readonly proposedDueOn: string; readonly draftedAt: string } | null;
  readonly extension: Extension | null;
  readonly corrections: number;
  readonly proposal: { readonly no: number; readonly subjects: readonly string[] } | null;
  /** Why it is late, as last stated: a code of `LATENESS_REASONS`, or empty. Counts only while it is late. */
  readonly latenessReason: string;
  /** An apology has still to be drafted when the due day comes near. */
  readonly watched: boolean;
}

export interface Clocked extends WithClock {
  readonly status:
    'accepted' | 'in-process' | 'consulting' | 'awaiting-supplement' | 'awaiting-payment' | 'withdraw-requested';
}

export interface Ended extends WithClock {
  readonly status: 'completed' | 'returned' | 'withdrawn' | 'stopped';
  /** granted, declined, withdrawn or stopped. */
  readonly outcome: string;
  /** End of handling. */
  readonly completedAt: string;
  readonly timeliness: string;
  readonly workingMinutes: number;
  readonly returnedAt: string;
  readonly returnMethod: string;
  readonly batchId: string;
}

export const hasClock = (state: DossierState): state is Clocked | Ended => 'code' in state;
