import type { Aggregate, FactsOf, UnitKind } from '@motcua/contracts';

export type UnitFact = FactsOf<'units.unit'>;

/** An organisational unit with its days of validity. */
export type UnitState = { readonly status: 'absent' } | Unit;

export interface Unit {
  readonly status: 'active' | 'dissolved';
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string;
  readonly code: string;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** First day on which it no longer exists, or empty. */
  readonly dissolvedFrom: string;
}

export const unit: Aggregate<UnitState, UnitFact> = {
  name: 'units.unit',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'units.unit.established.v1') return established(data);
    if (state.status === 'absent') return state;
    if (type === 'units.unit.renamed.v1') return { ...state, name: data.name };
    const dissolvedFrom = type === 'units.unit.dissolved.v1' ? data.dissolvedFrom : data.effectiveOn;
    return { ...state, status: 'dissolved', dissolvedFrom };
  },
};

function established(data: Extract<UnitFact, { type: 'units.unit.established.v1' }>['data']): Unit {
  const { name, parentId, code, validFrom } = data;
  return { status: 'active', name, kind: data.kind as UnitKind, parentId, code, validFrom, dissolvedFrom: '' };
}
