import type { FactsQuery, TableQuery } from '@motcua/contracts';

/** Pages of reporting on the desk. */
export const REPORTS_PAGE = '/mot-cua/bao-cao';
export const TABLE_PAGE = `${REPORTS_PAGE}/bang`;
export const FACTS_PAGE = `${REPORTS_PAGE}/so-lieu`;

const API = '/api/v1/reports';

/** The table on the screen. */
export const tableHref = (query: TableQuery): string => `${TABLE_PAGE}?${addressOf(query)}`;

/** The table as a file. */
export const tableFileHref = ({ form, ...query }: TableQuery, format: string): string =>
  `${API}/${form}?${addressOf({ ...query, format })}`;

/** The facts behind a figure on the screen; `shown`: how many were on the pages before. */
export const factsHref = (query: FactsQuery, shown = 0): string =>
  `${FACTS_PAGE}?${addressOf({ ...query, ...(shown > 0 ? { shown } : {}) })}`;

export const factsFileHref = ({ limit: _, cursor: __, ...query }: FactsQuery, format: string): string =>
  `${API}/facts?${addressOf({ ...query, format })}`;

function addressOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
