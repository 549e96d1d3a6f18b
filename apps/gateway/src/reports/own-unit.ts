import type { Account } from '@motcua/auth';
import { Refused, type FactsQuery } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { isActFigure } from './report-words.js';

/**
 * The unit whose dossiers alone an account may see one by one; empty: those of all units. Figures tell nothing about a
 * person, lists of dossiers are for those who have to do with them: people of the department and its divisions.
 */
export function ownUnitOf({ unitId = '' }: Account, directory: Directory, department: string): string {
  if (unitId === '' || unitId === department) return '';
  return directory.unit(unitId)?.kind === 'division' ? '' : unitId;
}

export const mayOpen = ({ figure, unit }: FactsQuery, ownUnit: string): boolean =>
  ownUnit === '' || unit === ownUnit || isActFigure(figure);

/** @throws Refused forbidden `not-your-unit` */
export function requireOpen(query: FactsQuery, ownUnit: string): void {
  if (mayOpen(query, ownUnit)) return;
  const detail = 'Tài khoản của đơn vị chỉ xem được danh sách hồ sơ của đơn vị mình.';
  const message = `phải là ${ownUnit}`;
  throw Refused.because('forbidden', 'not-your-unit', detail, [{ field: 'unit', message }]);
}
