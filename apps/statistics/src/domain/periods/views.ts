import type { ReportPeriod, Stored } from '@motcua/contracts';

import type { PeriodState } from './period.js';

/** @throws for one that was never defined: it has no view */
export function periodView({ id, state, beside }: Pick<Stored<PeriodState>, 'id' | 'state' | 'beside'>): ReportPeriod {
  if (state.status === 'absent') throw new Error(`period ${id} was never defined`);
  const { kind, year, from, to, cutOff } = state;
  const text = (name: string) => (typeof beside[name] === 'string' ? beside[name] : '');
  const days = { kind, year, from, to, cutOff };
  return { periodId: id, name: text('name'), ...days, ground: text('ground'), origin: 'department' };
}
