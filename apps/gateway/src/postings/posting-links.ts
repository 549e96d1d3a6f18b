export const POSTINGS_PAGE = '/mot-cua/niem-yet';

/** Page of the places of a procedure. */
export const placeHref = (code: string): string => `${POSTINGS_PAGE}/${encodeURIComponent(code)}`;
