import type { Aggregate, FactsOf } from '@motcua/contracts';

export type DossierFact = FactsOf<'dossiers.dossier'>;

/** The life of a dossier as far as it has come; each situation knows what the ones before knew. */
export type DossierState = Absent | Submitted | Accepted | InProcess | Completed | Returned;

interface Absent {
  readonly status: 'absent';
}

interface Known {
  readonly procedureCode: string;
  readonly procedureVersion: number;
  readonly fieldCode: string;
  /** Unit whose desk received it. */
  readonly unitId: string;
  readonly channel: string;
  readonly submittedAt: string;
  readonly heldBy: string;
  readonly heldSince: string;
  /** When the last fact happened: no later fact may lie before it. */
  readonly lastAt: string;
}

export interface Submitted extends Known {
  readonly status: 'submitted';
}

interface Clocked extends Known {
  readonly code: string;
  readonly acceptedAt: string;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly limit: { readonly unit: string; readonly value: number; readonly cutOff: string; readonly dueOn: string };
  readonly ruleSet: string;
}

export interface Accepted extends Clocked {
  readonly status: 'accepted';
}

export interface InProcess extends Clocked {
  readonly status: 'in-process';
}

interface Ended extends Clocked {
  readonly outcome: string;
  readonly completedAt: string;
  readonly timeliness: string;
  readonly workingMinutes: number;
}

export interface Completed extends Ended {
  readonly status: 'completed';
}

export interface Returned extends Ended {
  readonly status: 'returned';
  readonly returnedAt: string;
  readonly returnMethod: string;
}

export const dossier: Aggregate<DossierState, DossierFact> = {
  name: 'dossiers.dossier',
  initial: { status: 'absent' },
  evolve: (state, fact) => {
    if (fact.type === 'dossiers.dossier.submitted.v1') return submitted(fact.data);
    // Facts are numbered without gaps, so a later one never meets a dossier without its first.
    return state.status === 'absent' ? state : later(state, fact);
  },
};

type DataOf<F extends string> = Extract<DossierFact, { type: `dossiers.dossier.${F}.v1` }>['data'];

function submitted(data: DataOf<'submitted'>): Submitted {
  const { dossierId: _id, submittedAt, unitId, ...rest } = data;
  return {
    status: 'submitted',
    ...rest,
    unitId,
    submittedAt,
    heldBy: unitId,
    heldSince: submittedAt,
    lastAt: submittedAt,
  };
}

function later(
  state: Exclude<DossierState, Absent>,
  { type, data }: Exclude<DossierFact, { type: 'dossiers.dossier.submitted.v1' }>,
): DossierState {
  switch (type) {
    case 'dossiers.dossier.accepted.v1':
      return {
        ...state,
        status: 'accepted',
        ...clock(data),
        procedureVersion: data.procedureVersion,
        lastAt: data.acceptedAt,
      };
    case 'dossiers.dossier.transferred.v1':
      return {
        ...(state as Accepted),
        status: 'in-process',
        heldBy: data.toUnitId,
        heldSince: data.transferredAt,
        lastAt: data.transferredAt,
      };
    case 'dossiers.dossier.completed.v1': {
      const { outcome, completedAt, timeliness, workingMinutes } = data;
      const heldAgain = { heldBy: state.unitId, heldSince: completedAt };
      return {
        ...(state as InProcess),
        status: 'completed',
        outcome,
        completedAt,
        timeliness,
        workingMinutes,
        ...heldAgain,
        lastAt: completedAt,
      };
    }
    case 'dossiers.dossier.returned.v1':
      return {
        ...(state as Completed),
        status: 'returned',
        returnedAt: data.returnedAt,
        returnMethod: data.method,
        lastAt: data.returnedAt,
      };
  }
}

function clock(data: DataOf<'accepted'>): Omit<Clocked, keyof Known> {
  const { code, acceptedAt, dueAt, dueOn, ruleSet } = data;
  const limit = data.limit ?? { unit: '', value: 0, cutOff: '', dueOn: '' };
  return { code, acceptedAt, dueAt, dueOn, limit, ruleSet };
}
