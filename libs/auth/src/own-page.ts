/** The headers by which a browser tells who made it send a request; no page can forge them. */
export interface OriginHeaders {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the method promises to change nothing. */
export const isSafe = (method: string): boolean => SAFE.has(method);

/**
 * Whether a page of this site made the request. `Sec-Fetch-Site` decides where it is sent; over plain HTTP browsers
 * leave it out and `Origin` must name our own host. Neither of the two: not known to be ours, so no.
 */
export function isFromOwnPage(headers: OriginHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && host !== undefined && hostOf(origin) === host.toLowerCase();
}

/** Whether a browser says that another site made the request; programs say nothing. */
export function isFromForeignPage(headers: OriginHeaders): boolean {
  const says = headers['sec-fetch-site'] ?? headers.origin;
  return says !== undefined && !isFromOwnPage(headers);
}

/** `null`, the origin of a sandboxed page, has no host. */
const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
