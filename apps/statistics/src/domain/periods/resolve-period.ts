import type { Refusal, ReportPeriod } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import { invalid } from '../refusals.js';

/** Days somebody asked for, without a period being defined. */
export interface AskedDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cutOff?: string | undefined;
}

/**
 * The period of some days; nothing asked: 1 January to `today`.
 * @returns a refusal `period-reversed` where they are in no order
 */
export function periodOfDays(asked: AskedDays, today: string): ReportPeriod | Refusal {
  const to = asked.to ?? asked.cutOff ?? today;
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
  const cutOff = asked.cutOff ?? to;
  if (from > to) return reversed('from', 'Ngày đầu kỳ phải không sau ngày cuối kỳ.');
  if (cutOff < from || cutOff > to) return reversed('cutOff', 'Ngày chốt số liệu phải trong kỳ.');
  const name = `Từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)}`;
  const year = Number(to.slice(0, 4));
  return { periodId: '', name, kind: 'other', year, from, to, cutOff, ground: '', origin: 'asked' };
}

const reversed = (field: string, message: string): Refusal => invalid('period-reversed', [{ field, message }]);
