import type { Limit } from './state.js';

const UNITS: Record<string, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  month: 'tháng',
};

/** The statutory limit in words. */
export function limitText({ unit, value, cutOff, dueOn }: Limit): string {
  const late = cutOff ? ` (tiếp nhận sau ${cutOff} tính từ ngày làm việc tiếp theo)` : '';
  if (unit === 'same-day') return `Trong ngày${late}`;
  if (unit === 'schedule') return `Theo lịch, ngày ${dueOn.split('-').toReversed().join('/')}`;
  return `${value} ${UNITS[unit] ?? unit}${late}`;
}
