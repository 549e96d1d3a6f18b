import type { Aggregate, Decision, FactsOf } from '@motcua/contracts';

import { percentile } from './percentile.js';
import { rate } from './rate.js';
import { MINUTES_PER_TENTH, type Counts } from './ledger.js';

type MeasuredFact = FactsOf<'statistics.procedure'>;
type Figures = Omit<MeasuredFact['data'], 'asOf'>;

/** The last announced figures of one procedure. */
export type MeasurementState = { readonly figures: Figures | null };

export const measurement: Aggregate<MeasurementState, MeasuredFact> = {
  name: 'statistics.procedure',
  initial: { figures: null },
  evolve(_state, { data }) {
    const { asOf: _asOf, ...figures } = data;
    return { figures };
  },
};

/** All days of one procedure. */
export interface ProcedureTotals {
  readonly received: number;
  readonly solved: number;
  /** Before or on the due day. */
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Solved dossiers by working time in tenths of an office hour. */
  readonly times: Counts;
}

export function figuresOf(procedureCode: string, totals: ProcedureTotals): Figures {
  const { received, solved, onTime, late, overdue, times } = totals;
  const median = percentile(times, 0.5);
  const p90 = percentile(times, 0.9);
  const onTimeRate = rate(onTime, solved);
  return {
    procedureCode,
    received,
    solved,
    onTime,
    late,
    open: received - solved,
    overdue,
    ...(onTimeRate === null ? {} : { onTimeRate }),
    ...(median === null ? {} : { medianWorkingMinutes: median * MINUTES_PER_TENTH }),
    ...(p90 === null ? {} : { p90WorkingMinutes: p90 * MINUTES_PER_TENTH }),
  };
}

/** Announces figures that differ from the last ones. */
export function announce(state: MeasurementState, figures: Figures, asOf: string): Decision<MeasuredFact> {
  if (state.figures && same(state.figures, figures)) return [];
  return [{ type: 'statistics.procedure.measured.v1', data: { ...figures, asOf } }];
}

function same(a: Figures, b: Figures): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Figures>;
  return [...keys].every((key) => a[key] === b[key]);
}
