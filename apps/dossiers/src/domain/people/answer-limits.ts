import { addDays, type WorkingCalendar } from '@motcua/legal-calendar';

import { workingDayAfter } from '../clock.js';

/** How fast a person who asks about the own data must have an answer, from a day on. */
export interface AnswerLimit {
  readonly from: string;
  readonly source: string;
  readonly limit: { readonly workingDays: number } | { readonly hours: number };
}

/**
 * Newest first. The decree of 2025 sets two working days to answer (carrying it out may take longer, by kind); the one
 * of 2023 72 hours from the request. Before that no law set a limit: the department keeps two working days.
 */
export const ANSWER_LIMITS: readonly AnswerLimit[] = [
  { from: '2026-01-01', source: 'Nghị định 356/2025/NĐ-CP', limit: { workingDays: 2 } },
  { from: '2023-07-01', source: 'Nghị định 13/2023/NĐ-CP', limit: { hours: 72 } },
  { from: '', source: 'Quy định nội bộ của Sở', limit: { workingDays: 2 } },
];

/** @param day `YYYY-MM-DD` */
export const answerLimitOn = (day: string): AnswerLimit => ANSWER_LIMITS.find(({ from }) => from <= day) as AnswerLimit;

/** Hours are counted to the day they end on. */
export function lastDayToAnswer(receivedAt: string, calendar: WorkingCalendar): string {
  const day = receivedAt.slice(0, 10);
  const { limit } = answerLimitOn(day);
  return 'hours' in limit
    ? addDays(day, Math.ceil(limit.hours / 24))
    : workingDayAfter(day, limit.workingDays, calendar);
}
