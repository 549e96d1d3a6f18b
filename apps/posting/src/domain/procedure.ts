import type { Aggregate, FactsOf } from '@motcua/contracts';

export type ProcedureFact = FactsOf<'posting.procedure'>;
type Published = Extract<ProcedureFact, { type: 'posting.procedure.published.v1' }>['data'];

/** What one announcing decision says about a procedure, in force from a day on. */
export type ProcedureVersion = Omit<Published, 'code'>;

/** A procedure (thủ tục hành chính) with all its versions; no version: it does not exist. */
export interface ProcedureState {
  /** In the order of their days; version `n` stands at `n - 1`. */
  readonly versions: readonly ProcedureVersion[];
  /** First day on which it is no longer in force, or empty. */
  readonly repealedFrom: string;
  /** Number of the repealing decision, or empty. */
  readonly repealedBy: string;
}

export const procedure: Aggregate<ProcedureState, ProcedureFact> = {
  name: 'posting.procedure',
  initial: { versions: [], repealedFrom: '', repealedBy: '' },
  evolve(state, { type, data }) {
    if (type === 'posting.procedure.repealed.v1') {
      return { ...state, repealedFrom: data.repealedFrom, repealedBy: data.decision };
    }
    const { code: _, ...version } = data;
    return { ...state, versions: [...state.versions, version] };
  },
};

/** The part of a procedure that decides what is in force; the read model has the same. */
export interface InTime<V> {
  readonly versions: readonly V[];
  readonly repealedFrom: string;
}

/** The version in force on a day, or null: not yet in force, repealed, or unknown. */
export function versionOn<V extends { readonly validFrom: string }>(procedure: InTime<V>, day: string): V | null {
  if (procedure.repealedFrom && procedure.repealedFrom <= day) return null;
  return procedure.versions.findLast(({ validFrom }) => validFrom <= day) ?? null;
}
