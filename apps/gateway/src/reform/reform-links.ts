import type { ReformReportQuery } from '@motcua/contracts';

import { REPORTS_PAGE } from '../reports/report-links.js';

export const REFORM_PAGE = `${REPORTS_PAGE}/cchc`;

/** The page of a report; the question is in Vietnamese there. */
export function reformHref({ periodId, declaredId }: ReformReportQuery, section?: string): string {
  const asked = { ky: periodId, ...(declaredId ? { 'nhap-tay': declaredId } : {}) };
  return `${REFORM_PAGE}?${new URLSearchParams(asked).toString()}${section ? `#${section}` : ''}`;
}

export const historyHref = (periodId: string, section: string): string =>
  `${REFORM_PAGE}/lich-su?${new URLSearchParams({ ky: periodId, phan: section }).toString()}`;

/** The report as a file or as a page for the printer. */
export const reformFileHref = (query: ReformReportQuery, format: 'html' | 'pdf' | 'docx'): string =>
  `/api/v1/reports/par?${new URLSearchParams({ ...query, format }).toString()}`;
