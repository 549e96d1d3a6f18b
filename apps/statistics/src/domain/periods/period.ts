import type { Aggregate, AggregateRepository, Decision, DefinePeriod, FactsOf, FieldError } from '@motcua/contracts';

import { conflict, invalid, notFound } from '../refusals.js';
import { periodOfLaw } from './decree.js';

export type PeriodFact = FactsOf<'statistics.period'>;

type Days = Pick<DefinePeriod, 'kind' | 'year' | 'from' | 'to' | 'cutOff'>;

/** A period of the department's own; name and ground are kept beside it. */
export type PeriodState = { readonly status: 'absent' } | ({ readonly status: 'defined' | 'withdrawn' } & Days);

export abstract class PeriodRepository implements AggregateRepository<PeriodState, PeriodFact> {
  abstract read: AggregateRepository<PeriodState, PeriodFact>['read'];
  abstract execute: AggregateRepository<PeriodState, PeriodFact>['execute'];
}

export const period: Aggregate<PeriodState, PeriodFact> = {
  name: 'statistics.period',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'statistics.period.defined.v1') {
      const { kind, year, from, to, cutOff } = data;
      return { status: 'defined', kind: kind as Days['kind'], year, from, to, cutOff };
    }
    return state.status === 'absent' ? state : { ...state, status: 'withdrawn' };
  },
};

/** Defines a period, or corrects one: published reports keep the days they were made with. */
export function define(command: DefinePeriod): Decision<PeriodFact> {
  if (periodOfLaw(command.periodId)) {
    return conflict('period-of-law', 'Kỳ này do nghị định quy định, không sửa được.');
  }
  const faults = faultsOf(command);
  if (faults.length > 0) return invalid('period-days-not-fit', faults);
  const { periodId, kind, year, from, to, cutOff } = command;
  return [{ type: 'statistics.period.defined.v1', data: { periodId, kind, year, from, to, cutOff } }];
}

export function withdrawPeriod(state: PeriodState, periodId: string): Decision<PeriodFact> {
  if (state.status === 'absent') return notFound('period-not-found', 'Không có kỳ báo cáo này.');
  return state.status === 'withdrawn' ? [] : [{ type: 'statistics.period.withdrawn.v1', data: { periodId } }];
}

function faultsOf({ from, to, cutOff }: Days): FieldError[] {
  return [
    ...(from > to ? [{ field: 'from', message: 'Ngày đầu kỳ phải không sau ngày cuối kỳ.' }] : []),
    ...(cutOff < from || cutOff > to
      ? [{ field: 'cutOff', message: 'Ngày chốt số liệu phải trong kỳ, từ ngày đầu đến ngày cuối.' }]
      : []),
  ];
}
