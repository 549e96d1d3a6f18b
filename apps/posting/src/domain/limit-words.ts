import type { ProcedureVersion } from './procedure.js';
import { vietnameseDay } from './day.js';

const UNITS: Record<string, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  month: 'tháng',
};

/** A limit in words; empty where there is none. */
export function limitWords(limit: ProcedureVersion['limit']): string {
  if (!limit) return '';
  const { unit, value, cutOff, dueOn } = limit;
  const late = cutOff ? ` (tiếp nhận sau ${cutOff} tính từ ngày làm việc tiếp theo)` : '';
  if (unit === 'same-day') return `Trong ngày${late}`;
  if (unit === 'schedule') return `Theo lịch, ngày ${vietnameseDay(dueOn)}`;
  return `${value} ${UNITS[unit] ?? unit}${late}`;
}
