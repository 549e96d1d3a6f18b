import { vietnameseDay } from './day.js';
import type { ProcedureVersion } from './procedure.js';

/** A legal time limit in words; empty where none was announced. */
export function limitText(limit: ProcedureVersion['limit']): string {
  if (!limit) return '';
  const { unit, value, cutOff, dueOn } = limit;
  const text = wordsOf(unit, value, dueOn);
  return cutOff ? `${text} (nhận sau ${cutOff.replace(':', ' giờ ')}: tính từ ngày làm việc tiếp theo)` : text;
}

function wordsOf(unit: string, value: number, dueOn: string): string {
  if (unit === 'same-day') return 'Trong ngày';
  if (unit === 'schedule') return dueOn ? `Theo lịch, chậm nhất ngày ${vietnameseDay(dueOn)}` : 'Theo lịch';
  const names: Readonly<Record<string, string>> = {
    'calendar-day': 'ngày',
    'working-hour': 'giờ làm việc',
    month: 'tháng',
  };
  return `${value} ${names[unit] ?? 'ngày làm việc'}`;
}
