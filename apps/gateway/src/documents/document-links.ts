import type { ListDocuments } from '@motcua/contracts';

export const DOCUMENTS_PAGE = '/mot-cua/van-ban';
export const publicDocumentHref = (id: string): string => `/van-ban/${encodeURIComponent(id)}`;
export const staffDocumentHref = (id: string): string => `${DOCUMENTS_PAGE}/${encodeURIComponent(id)}`;

/** Names of the filter in addresses of pages. */
const NAMES = {
  q: 'q',
  type: 'loai',
  year: 'nam',
  agency: 'co-quan',
  register: 'so',
  category: 'muc',
  cursor: 'sau',
} as const;
export type DocumentFilter = { readonly [K in keyof typeof NAMES]: string };

/** Filter of a page as typed; an unknown value of a choice finds nothing and is shown as it is. */
export function filterIn(sent: Readonly<Record<string, string>>): DocumentFilter {
  const entries = Object.entries(NAMES).map(([name, inAddress]) => [
    name,
    (sent[inAddress] ?? '').trim().slice(0, 200),
  ]);
  return Object.fromEntries(entries) as DocumentFilter;
}

/** What the service is asked for. */
export function askedOf(filter: DocumentFilter, limit: number): ListDocuments {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  const { year, ...rest } = Object.fromEntries(given) as Record<string, string>;
  return { ...rest, ...(year ? { year: Number(year) } : {}), limit } as ListDocuments;
}

/** Address of the next page of the same filter. */
export function nextHref(page: string, filter: DocumentFilter, cursor: string): string {
  const query = new URLSearchParams();
  for (const [name, inAddress] of Object.entries(NAMES)) {
    const value = name === 'cursor' ? cursor : filter[name as keyof DocumentFilter];
    if (value) query.set(inAddress, value);
  }
  return `${page}?${query.toString()}`;
}
