import type { Aggregate, Decision, FactsOf } from '@motcua/contracts';

import { percentile } from './percentile.js';
import { rate } from './rate.js';
import type { Tally } from './tally.js';

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

const MINUTES_PER_TENTH = 6;

/** @param total all months of the procedure @param overdue open dossiers past their due day */
export function figuresOf(procedureCode: string, total: Tally, overdue: number): Figures {
  const { received, solved, onTime, late, times } = total;
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
