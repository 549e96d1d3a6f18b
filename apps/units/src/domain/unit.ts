import type { Aggregate, CodeScheme, FactsOf, UnitEndView, UnitKind } from '@motcua/contracts';

export type UnitFact = FactsOf<'units.unit'>;

/** An organisational unit with its days of validity. */
export type UnitState = { readonly status: 'absent' } | Unit;

export interface UnitName {
  readonly name: string;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly decision: string;
}

export interface UnitCode {
  readonly scheme: CodeScheme;
  readonly code: string;
  readonly from: string;
  /** First day on which it is borne no longer, or empty. */
  readonly to: string;
}

export interface UnitEnd {
  readonly kind: UnitEndView['kind'];
  /** In the order of the decision. */
  readonly successorIds: readonly string[];
  /** Takes the open work, or empty. */
  readonly workTo: string;
  readonly decision: string;
}

export interface Unit {
  readonly status: 'active' | 'dissolved';
  readonly kind: UnitKind;
  readonly parentId: string;
  /** By their first days. */
  readonly names: readonly UnitName[];
  readonly codes: readonly UnitCode[];
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** First day on which it no longer exists, or empty. */
  readonly dissolvedFrom: string;
  readonly end: UnitEnd | null;
}

type Data<F extends string> = Extract<UnitFact, { type: `units.unit.${F}.v1` }>['data'];

export const unit: Aggregate<UnitState, UnitFact> = {
  name: 'units.unit',
  shape: 2,
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'units.unit.established.v1') return established(data);
    if (state.status === 'absent') return state;
    switch (type) {
      case 'units.unit.renamed.v1':
        return { ...state, names: renamed(state.names, data) };
      case 'units.unit.code-assigned.v1':
        return { ...state, codes: coded(state.codes, data) };
      case 'units.unit.dissolved.v1':
        return ended(state, data.dissolvedFrom, { kind: 'dissolve', successorIds: [], workTo: '', ...decided(data) });
      case 'units.unit.succeeded.v1': {
        const { kind, successorIds, workTo, effectiveOn, decision } = data;
        return ended(state, effectiveOn, { kind: kind as UnitEnd['kind'], successorIds, workTo, decision });
      }
    }
  },
};

function established(data: Data<'established'>): Unit {
  const { name, parentId, code, validFrom } = data;
  // Codes entered with the unit in the days before schemes were kept: the form tells the scheme.
  const scheme = /^\d{3}\./.test(code) ? 'qcvn-102-2016' : 'qd-20-2020';
  return {
    status: 'active',
    kind: data.kind as UnitKind,
    parentId,
    names: [{ name, from: validFrom, decision: '' }],
    codes: code ? [{ scheme, code, from: validFrom, to: '' }] : [],
    validFrom,
    dissolvedFrom: '',
    end: null,
  };
}

const decided = ({ decision = '' }: { decision?: string }) => ({ decision });

/** A second name from the same day puts the first one right. */
function renamed(names: readonly UnitName[], data: Data<'renamed'>): UnitName[] {
  const { name, validFrom } = data;
  const others = names.filter(({ from }) => from !== validFrom);
  return [...others, { name, from: validFrom, ...decided(data) }].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function coded(codes: readonly UnitCode[], { scheme, code, validFrom }: Data<'code-assigned'>): UnitCode[] {
  const before = codes.map((one) => (one.scheme === scheme && !one.to ? { ...one, to: validFrom } : one));
  return [...before, { scheme: scheme as CodeScheme, code, from: validFrom, to: '' }];
}

const ended = (state: Unit, dissolvedFrom: string, end: UnitEnd): Unit => ({
  ...state,
  status: 'dissolved',
  dissolvedFrom,
  codes: state.codes.map((one) => (one.to ? one : { ...one, to: dissolvedFrom })),
  end,
});
