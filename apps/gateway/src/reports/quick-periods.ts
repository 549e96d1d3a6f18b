import type { DossierScope } from '@motcua/contracts';
import { addDays, addMonths } from '@motcua/legal-calendar';

export interface QuickPeriod {
  readonly label: string;
  readonly days: Required<Pick<DossierScope, 'from' | 'to'>>;
}

/** Calendar periods people ask for most, without a definition of their own. Those under way end today. */
export function quickPeriods(today: string): QuickPeriod[] {
  const month = `${today.slice(0, 7)}-01`;
  const year = `${today.slice(0, 4)}-01-01`;
  const quarter = addMonths(year, 3 * Math.floor((Number(today.slice(5, 7)) - 1) / 3));
  return [
    { label: 'Từ đầu năm', days: { from: year, to: today } },
    { label: 'Quý này', days: { from: quarter, to: today } },
    { label: 'Tháng này', days: { from: month, to: today } },
    { label: 'Tháng trước', days: { from: addMonths(month, -1), to: addDays(month, -1) } },
    { label: 'Năm trước', days: { from: addMonths(year, -12), to: addDays(year, -1) } },
  ];
}
