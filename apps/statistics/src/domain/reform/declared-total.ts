import type { DeclaredFiguresView, Refusal } from '@motcua/contracts';

import { invalid } from '../refusals.js';

/**
 * Why the total of figures entered by hand may not be printed in the report of a period: they were withdrawn, are of another
 * period, or of another unit than the department.
 * @returns null when it may
 */
export function unprintable(declared: DeclaredFiguresView, periodId: string, department: string): Refusal | null {
  const message = faultOf(declared, periodId, department);
  return message === '' ? null : invalid('declared-not-printable', [{ field: 'declaredId', message }]);
}

function faultOf({ state, ...declared }: DeclaredFiguresView, periodId: string, department: string): string {
  if (state === 'withdrawn') return 'Số liệu nhập tay này đã rút.';
  if (declared.periodId !== periodId) return 'Số liệu nhập tay này thuộc kỳ báo cáo khác.';
  return declared.unitId === department ? '' : 'Số liệu nhập tay này không phải của Sở.';
}
