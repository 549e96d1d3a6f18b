import type { PrintRegister, Refusal } from '@motcua/contracts';
import { addDays } from '@motcua/legal-calendar';

import { invalid } from '../refusals.js';
import { ruleSetOn, type RuleSet } from '../rule-sets.js';
import { isDayScope } from './register-order.js';
import { shortDay } from './texts.js';

/** Longest period in days: what lies in one sheaf. */
const LONGEST = 31;

/** Which lines of the register are asked for. */
export interface RegisterRange {
  /** Days of acceptance, both included. */
  readonly from: string;
  readonly to: string;
  /** Only lines of this book, or empty. */
  readonly bookNo: string;
  /** How the part is called on the sheet. */
  readonly label: string;
  /** Day whose rules give the form. */
  readonly formOf: string;
}

type Asked = Pick<PrintRegister, 'day' | 'from' | 'to' | 'book'>;

/** A day, a period or a book; a refusal when it is none of them or two of them. */
export function rangeOf({ day, from, to, book }: Asked): RegisterRange | Refusal {
  const ways = [day, from ?? to, book].filter((one) => one !== undefined && one !== '').length;
  if (ways !== 1) return invalid('day', 'register-part-missing', 'Chọn một trong ba: một ngày, một kỳ hoặc một quyển.');
  if (day) return { from: day, to: day, bookNo: '', label: `Ngày ${shortDay(day)}`, formOf: day };
  return book ? ofBook(book) : ofPeriod(from ?? '', to ?? '');
}

function ofPeriod(from: string, to: string): RegisterRange | Refusal {
  if (!from || !to) return invalid(from ? 'to' : 'from', 'period-half', 'Kỳ phải có cả ngày đầu và ngày cuối.');
  if (to < from) return invalid('to', 'period-backwards', 'Ngày cuối kỳ phải sau ngày đầu kỳ.');
  if (to > addDays(from, LONGEST - 1)) return invalid('to', 'period-too-long', `Kỳ dài nhất là ${LONGEST} ngày.`);
  return { from, to, bookNo: '', label: `Từ ngày ${shortDay(from)} đến ngày ${shortDay(to)}`, formOf: from };
}

/** A corrected day of acceptance may lie in the year before or after; the book keeps the line. */
function ofBook(bookNo: string): RegisterRange {
  const year = Number(bookNo.slice(-4));
  // Books without a number of their own came with the electronic codes in the middle of 2018.
  const formOf = bookNo.includes('/') ? `${year}-01-01` : `${year}-12-31`;
  return { from: `${year - 1}-01-01`, to: `${year + 1}-12-31`, bookNo, label: `Quyển số ${bookNo}`, formOf };
}

/** Whether a gap among the numbers of a scope belongs to what was asked. */
export function asksFor({ from, to, bookNo }: RegisterRange, scope: string): boolean {
  if (bookNo) return scope.startsWith(bookNo.slice(-4));
  return isDayScope(scope) ? scope >= from && scope <= to : scope >= from.slice(0, 4) && scope <= to.slice(0, 4);
}

export const registerRules = ({ formOf }: RegisterRange): RuleSet | null => ruleSetOn(formOf);
