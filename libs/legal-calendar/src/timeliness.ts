import { dayNumber, type LocalDate } from './local-date.js';

export type Timeliness = 'early' | 'on-time' | 'late';

/**
 * trước hạn / đúng hạn / quá hạn, by dates only (domain 3.5; no legal definition in minutes exists, so reports say so).
 * @param resultOn day handling ended (state "Đã xử lý xong"); the day of pick-up never makes a dossier late.
 * @throws InvalidTimeText for a malformed date.
 */
export function timeliness(dueOn: LocalDate, resultOn: LocalDate): Timeliness {
  const days = dayNumber(resultOn) - dayNumber(dueOn);
  if (days === 0) return 'on-time';
  return days < 0 ? 'early' : 'late';
}
