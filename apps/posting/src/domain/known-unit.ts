import type { Refusal, UnitKind } from '@motcua/contracts';

import { vietnameseDay } from './day.js';

/** A unit as postings need it. */
export interface KnownUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string;
  /** First day on which it is no longer there, or empty. */
  readonly dissolvedFrom: string;
}

/** @returns why nothing can hang at a unit on a day, or null */
export function faultOfUnit(unit: KnownUnit | undefined, day: string): Refusal | null {
  if (!unit) return { refused: 'not-found', code: 'unit-not-found', detail: 'Không có đơn vị này.' };
  const { name, dissolvedFrom } = unit;
  if (!dissolvedFrom || day < dissolvedFrom) return null;
  const detail = `${name} đã thôi hoạt động từ ngày ${vietnameseDay(dissolvedFrom)} nên không ghi nhận niêm yết được nữa.`;
  return { refused: 'conflict', code: 'unit-dissolved', detail };
}

export const notYourUnit: Refusal = {
  refused: 'forbidden',
  code: 'unit-not-yours',
  detail: 'Chỉ người của đơn vị hoặc của Sở được ghi nhận niêm yết của đơn vị này.',
};
