import { Refused, type ReportPeriod, type Stored } from '@motcua/contracts';

import type { PeriodState } from './period.js';

/** @throws Refused not-found `period-not-found` for one that was never defined */
export function periodView({ id, state, beside }: Pick<Stored<PeriodState>, 'id' | 'state' | 'beside'>): ReportPeriod {
  if (state.status === 'absent') throw Refused.because('not-found', 'period-not-found', 'Không có kỳ báo cáo này.');
  const { kind, year, from, to, cutOff } = state;
  const text = (name: string) => (typeof beside[name] === 'string' ? beside[name] : '');
  const days = { kind, year, from, to, cutOff };
  return { periodId: id, name: text('name'), ...days, ground: text('ground'), origin: 'department' };
}
