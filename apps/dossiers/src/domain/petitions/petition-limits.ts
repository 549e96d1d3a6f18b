import type { WorkingCalendar } from '@motcua/legal-calendar';

import { workingDayAfter } from '../clock.js';

/** Working days each step of a petition may take, from a day on. */
export interface PetitionLimits {
  readonly from: string;
  readonly source: string;
  /** From receipt. */
  readonly reject: number;
  readonly ask: number;
  readonly answer: number;
  /** From the answer. */
  readonly publish: number;
}

/**
 * Newest first. The figures are those of indicator 5.2 of Quyết định 766/QĐ-TTg. Before it the department keeps the same
 * ones as a rule of its own: the limits of Nghị định 20/2008/NĐ-CP were not at hand.
 */
export const PETITION_LIMITS: readonly PetitionLimits[] = [
  { from: '2022-06-23', source: 'Quyết định 766/QĐ-TTg, chỉ số 5.2', reject: 2, ask: 5, answer: 15, publish: 2 },
  { from: '', source: 'Quy định nội bộ của Sở', reject: 2, ask: 5, answer: 15, publish: 2 },
];

/** @param day `YYYY-MM-DD`, the day of receipt: a petition keeps the limits of that day */
export const petitionLimitsOn = (day: string): PetitionLimits =>
  PETITION_LIMITS.find(({ from }) => from <= day) as PetitionLimits;

/** Last days of the steps that count from receipt. @throws LegalCalendarError without a calendar of the year */
export function stepsFrom(receivedAt: string, calendar: WorkingCalendar) {
  const day = receivedAt.slice(0, 10);
  const { reject, ask, answer } = petitionLimitsOn(day);
  return {
    rejectBy: workingDayAfter(day, reject, calendar),
    askBy: workingDayAfter(day, ask, calendar),
    answerBy: workingDayAfter(day, answer, calendar),
  };
}
