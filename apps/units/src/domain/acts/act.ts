import type { ActKind, ActState, Aggregate, CodeScheme, FactsOf } from '@motcua/contracts';

export type ActFact = FactsOf<'units.reorganisation'>;

/** What a decision does to the organisation. */
export interface ActTerms {
  readonly actId: string;
  readonly kind: ActKind;
  readonly unitIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly newUnits: readonly { readonly unitId: string; readonly name: string }[];
  /** Or empty. */
  readonly workTo: string;
  readonly effectiveOn: string;
  readonly decision: string;
  readonly decidedOn: string;
  readonly name: string;
  readonly scheme: CodeScheme | '';
  readonly code: string;
}

export interface PlannedAct extends ActTerms {
  readonly status: ActState;
  readonly plannedAt: string;
  readonly settledAt: string;
  /** Code of the refusal that blocks it, or empty. */
  readonly reason: string;
}

export type ReorganisationState = { readonly status: 'absent' } | PlannedAct;

export const reorganisation: Aggregate<ReorganisationState, ActFact> = {
  name: 'units.reorganisation',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'units.reorganisation.planned.v1') {
      const { kind, scheme, ...rest } = data;
      const terms = { ...rest, kind: kind as ActKind, scheme: scheme as CodeScheme | '' };
      return { ...terms, status: 'planned', settledAt: '', reason: '' };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'units.reorganisation.carried-out.v1':
        return { ...state, status: 'carried-out', settledAt: data.carriedOutAt };
      case 'units.reorganisation.blocked.v1':
        return { ...state, status: 'blocked', settledAt: data.blockedAt, reason: data.reason };
      case 'units.reorganisation.cancelled.v1':
        return { ...state, status: 'cancelled', settledAt: data.cancelledAt };
    }
  },
};

/** Acts by which units end. */
export const ENDING = ['merge', 'split', 'hand-over', 'dissolve'] as const satisfies ActKind[];
export type EndingKind = (typeof ENDING)[number];

export const isEnding = (kind: ActKind): kind is EndingKind => (ENDING as readonly ActKind[]).includes(kind);
