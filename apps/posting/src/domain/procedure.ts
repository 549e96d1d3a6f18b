import type { Aggregate, FactsOf } from '@motcua/contracts';

export type ProcedureFact = FactsOf<'posting.procedure'>;
type Published = Extract<ProcedureFact, { type: 'posting.procedure.published.v1' }>['data'];
type RepealedFact = Extract<ProcedureFact, { type: 'posting.procedure.repealed.v1' }>['data'];

export type Announcement = NonNullable<Published['announcement']>;

/** What one announcing decision says about a procedure, in force from a day on. */
export type ProcedureVersion = Omit<Published, 'code' | 'announcement'> & { readonly announcement: Announcement };

/** What the repealing decision says. */
export type Repeal = Omit<RepealedFact, 'code' | 'version'>;

/** A procedure (thủ tục hành chính) with all its versions; no version: it does not exist. */
export interface ProcedureState {
  /** In the order of their days; numbers rise but a withdrawn one is missing. */
  readonly versions: readonly ProcedureVersion[];
  /** Highest number ever given: none is given twice. */
  readonly announced: number;
  /** First day on which it is no longer in force, or empty. */
  readonly repealedFrom: string;
  /** Number of the repealing decision, or empty. */
  readonly repealedBy: string;
  readonly repeal: Repeal | null;
}

export const procedure: Aggregate<ProcedureState, ProcedureFact> = {
  name: 'posting.procedure',
  shape: 2,
  initial: { versions: [], announced: 0, repealedFrom: '', repealedBy: '', repeal: null },
  evolve(state, { type, data }) {
    switch (type) {
      case 'posting.procedure.published.v1':
        return { ...state, announced: data.version, versions: [...state.versions, announcedVersion(data)] };
      case 'posting.procedure.repealed.v1':
        return { ...state, repealedFrom: data.repealedFrom, repealedBy: data.decision, repeal: repealOf(data) };
      case 'posting.procedure.announcement-withdrawn.v1':
        return { ...state, versions: state.versions.filter(({ version }) => version !== data.version) };
      case 'posting.procedure.repeal-withdrawn.v1':
        return { ...state, repealedFrom: '', repealedBy: '', repeal: null };
    }
  },
};

const NOT_SAID = { signedOn: '', issuer: '', documentId: '', publishedOn: '' };

/** A version as announced; early facts say less than later ones. */
export function announcedVersion({ code: _, ...data }: Published): ProcedureVersion {
  const kind = data.version === 1 ? 'new' : 'amended';
  const announcement = { kind, ...NOT_SAID, ...data.announcement };
  return { ...data, channels: data.channels ?? [], announcement };
}

export const repealOf = ({ code: _, version: _version, ...data }: RepealedFact): Repeal => ({
  ...NOT_SAID,
  ...data,
  replacedBy: data.replacedBy ?? '',
});

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
