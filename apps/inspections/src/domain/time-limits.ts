import { addDays, toLocal } from '@motcua/legal-calendar';

/** Dated data: within how many days the notice of conclusions follows the end of the visit. */
const CONCLUSION_LIMITS = [
  // Illustration: no document that binds the department was found; change the figure with the document that sets it.
  { validFrom: '2000-01-01', days: 15, document: '', verified: false },
] as const;

/** Last day, `YYYY-MM-DD`, for the notice of conclusions of a visit closed at that instant. */
export function concludeBy(closedAt: string): string {
  const closedOn = toLocal(closedAt).date;
  const rule = CONCLUSION_LIMITS.findLast(({ validFrom }) => validFrom <= closedOn) ?? CONCLUSION_LIMITS[0];
  return addDays(closedOn, rule.days);
}
