import type { ChecklistItemView } from '@motcua/contracts';

import type { Visit } from '../visit.js';
import type { Checklist } from './checklist.js';
import { CONDUCT } from './conduct.js';
import { REFORM_AT_DIVISION } from './reform-at-division.js';
import { REFORM_AT_SCHOOL } from './reform-at-school.js';
import { WORKING_STYLE } from './working-style.js';

/** All versions that ever were. A new version is added below its older ones; nothing is changed in place. */
export const CHECKLISTS: readonly Checklist[] = [WORKING_STYLE, CONDUCT, REFORM_AT_SCHOOL, REFORM_AT_DIVISION];

/** The checklists of a visit: of each the last version in force on the day of the visit; none when remedies are verified. */
export function checklistsFor(
  { unitKind, visitOn, purpose }: Pick<Visit, 'unitKind' | 'visitOn'> & Partial<Pick<Visit, 'purpose'>>,
  all: readonly Checklist[] = CHECKLISTS,
): readonly Checklist[] {
  if (purpose === 'verification') return [];
  const fitting = all.filter(({ kinds, validFrom }) => kinds.includes(unitKind) && validFrom <= visitOn);
  return fitting.filter(({ id, version }) => !fitting.some((other) => other.id === id && other.version > version));
}

/** @returns the item and the version of its checklist */
export function itemOf(
  checklists: readonly Checklist[],
  code: string,
): { readonly item: ChecklistItemView; readonly version: number } | undefined {
  for (const { items, version } of checklists) {
    const item = items.find((one) => one.code === code);
    if (item) return { item, version };
  }
  return undefined;
}
