import type {
  Aggregate,
  AggregateRepository,
  DeclaredFigure,
  DeclaredNumbers,
  Decision,
  EnterDeclaredFigures,
  FactsOf,
  FieldError,
} from '@motcua/contracts';

import { conflict, invalid, notFound } from '../refusals.js';

export type DeclaredFact = FactsOf<'statistics.declared-figures'>;

export interface DeclaredRow {
  /** Code of the field, or the word that was written where it is no known field. */
  readonly key: string;
  readonly figures: DeclaredNumbers;
}

export interface Declared {
  readonly status: 'entered' | 'withdrawn';
  readonly periodId: string;
  readonly unitId: string;
  readonly rows: readonly DeclaredRow[];
  readonly total: DeclaredNumbers;
  readonly enteredAt: string;
  /** A reason for what disagrees is kept beside. */
  readonly explained: boolean;
}

/** Figures somebody wrote down for a unit and a period. Words, source and reason are kept beside. */
export type DeclaredState = { readonly status: 'absent' } | Declared;

export abstract class DeclaredRepository implements AggregateRepository<DeclaredState, DeclaredFact> {
  abstract read: AggregateRepository<DeclaredState, DeclaredFact>['read'];
  abstract execute: AggregateRepository<DeclaredState, DeclaredFact>['execute'];
}

export const declaredFigures: Aggregate<DeclaredState, DeclaredFact> = {
  name: 'statistics.declared-figures',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'statistics.declared-figures.entered.v1') {
      const { periodId, unitId, rows, total, declaredAt } = data;
      const kept = rows.map(({ key, figures }) => ({ key, figures }));
      const place = { periodId, unitId, rows: kept, total: total?.figures ?? {} };
      return { status: 'entered', ...place, enteredAt: declaredAt, explained: false };
    }
    if (state.status === 'absent') return state;
    if (type === 'statistics.declared-figures.explained.v1') return { ...state, explained: true };
    return { ...state, status: 'withdrawn' };
  },
};

/** As in the vocabulary of the contract, which the compiler compares. */
const FIGURES: Readonly<Record<DeclaredFigure, true>> = {
  received: true,
  carriedOver: true,
  new: true,
  newOnline: true,
  newDirect: true,
  solved: true,
  early: true,
  onTime: true,
  late: true,
  open: true,
  notDue: true,
  overdue: true,
};

/** More dossiers than a department ever has in a year. */
const MOST = 100_000_000;

/** Enters figures, or replaces them as a whole; a reason given before falls away, for it was for other figures. */
export function enter(
  state: DeclaredState,
  command: EnterDeclaredFigures,
  keyOf: (label: string) => string,
  at: string,
): Decision<DeclaredFact> {
  const { declaredId, periodId, unitId, rows, total } = command;
  if (state.status !== 'absent' && (state.unitId !== unitId || state.periodId !== periodId)) {
    return conflict('declared-elsewhere', 'Mã này đã dùng cho số liệu của đơn vị hoặc kỳ khác.');
  }
  const faults = [
    ...rows.flatMap(({ figures }, index) => faultsOf(figures, `rows.${index}.figures`)),
    ...faultsOf(total ?? {}, 'total'),
    ...repeated(rows.map(({ label }) => keyOf(label))),
  ];
  if (faults.length > 0) return invalid('figures-not-fit', faults);
  const kept = rows.map(({ label, figures }) => ({
    key: keyOf(label),
    figures: { ...figures } as Record<string, number>,
  }));
  const sum = { key: '', figures: { ...total } as Record<string, number> };
  const data = { declaredId, periodId, unitId, rows: kept, total: sum, declaredAt: at };
  return [{ type: 'statistics.declared-figures.entered.v1', data }];
}

export function explain(state: DeclaredState, declaredId: string, at: string): Decision<DeclaredFact> {
  if (state.status !== 'entered') return noFigures;
  return [{ type: 'statistics.declared-figures.explained.v1', data: { declaredId, explainedAt: at } }];
}

export function withdrawFigures(state: DeclaredState, declaredId: string, at: string): Decision<DeclaredFact> {
  if (state.status === 'absent') return noFigures;
  if (state.status === 'withdrawn') return [];
  return [{ type: 'statistics.declared-figures.withdrawn.v1', data: { declaredId, withdrawnAt: at } }];
}

const noFigures = notFound('declared-not-found', 'Không có số liệu nhập tay này, hoặc đã hủy.');

function faultsOf(figures: DeclaredNumbers, path: string): FieldError[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    if (!Object.hasOwn(FIGURES, name)) return [{ field: `${path}.${name}`, message: `không có chỉ tiêu ${name}` }];
    const whole = Number.isInteger(value) && value >= 0 && value <= MOST;
    return whole ? [] : [{ field: `${path}.${name}`, message: 'phải là số nguyên, từ 0 trở lên' }];
  });
}

function repeated(keys: readonly string[]): FieldError[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ field: `rows.${index}.label`, message: `dòng này đã có ở trên: ${key}` }] : [],
  );
}
