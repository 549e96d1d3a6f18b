import { Refused, type ReportPeriod } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

/** Days somebody asked for, without a period being defined. */
export interface AskedDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cutOff?: string | undefined;
}

/**
 * The period of some days; nothing asked: 1 January to `today`.
 * @throws Refused invalid `period-reversed`
 */
export function periodOfDays(asked: AskedDays, today: string): ReportPeriod {
  const to = asked.to ?? asked.cutOff ?? today;
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
  const cutOff = asked.cutOff ?? to;
  if (from > to) throw reversed('from', 'Ngày đầu kỳ phải không sau ngày cuối kỳ.');
  if (cutOff < from || cutOff > to) throw reversed('cutOff', 'Ngày chốt số liệu phải trong kỳ.');
  const name = `Từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)}`;
  const year = Number(to.slice(0, 4));
  return { periodId: '', name, kind: 'other', year, from, to, cutOff, ground: '', origin: 'asked' };
}

const reversed = (field: string, message: string): Refused =>
  Refused.because('invalid', 'period-reversed', message, [{ field, message }]);
