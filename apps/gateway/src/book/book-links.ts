import { REPORTS_PAGE } from '../reports/report-links.js';

/** The book on the desk, and for everybody. */
export const BOOK_PAGE = `${REPORTS_PAGE}/da-cong-bo`;
export const PUBLIC_BOOK_PAGE = '/bao-cao';

const STAFF_API = '/api/v1/reports/published';
const PUBLIC_API = '/api/v1/public/reports';

/** Asks for verification on the page itself. */
export const VERIFY = 'kiem-chung';

export const reportHref = (page: string, reportId: string): string => `${page}/${encodeURIComponent(reportId)}`;

/** The API that belongs to a page. */
const apiOf = (page: string): string => (page === PUBLIC_BOOK_PAGE ? PUBLIC_API : STAFF_API);

export const reportFileHref = (page: string, reportId: string, format: string): string =>
  `${reportHref(apiOf(page), reportId)}?format=${format}`;

/** The frozen content as the bytes that were hashed. */
export const canonicalHref = (page: string, reportId: string): string =>
  `${reportHref(apiOf(page), reportId)}/canonical`;
