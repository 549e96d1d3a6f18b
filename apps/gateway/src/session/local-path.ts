import type { OriginHeaders } from '@motcua/auth';

/** Where staff begin. */
export const DESK = '/mot-cua';

const MAX_PATH = 1_000;
const HERE = 'http://here.invalid';

/**
 * The address when it is one of ours that a browser may be sent to, else nothing. Read as browsers do, who take `\` for
 * `/`, drop tabs and line breaks, and resolve dots: `/\evil.example` is another host.
 */
export function localPath(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > MAX_PATH || !address.startsWith('/')) return undefined;
  if (!URL.canParse(address, HERE)) return undefined;
  const { origin, pathname, search } = new URL(address, HERE);
  // Resolved dots may give `//` once more.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search : undefined;
}

export const signInAddress = (next: string | undefined): string =>
  next === undefined ? '/dang-nhap' : `/dang-nhap?next=${encodeURIComponent(next)}`;

interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: OriginHeaders & { readonly referer?: string | undefined };
}

/** Where to go on after signing in: the page asked for, or the page with the form that was sent. */
export function comeBackTo({ method, url, headers }: Asked): string | undefined {
  if (method === 'GET' || method === 'HEAD') return localPath(url);
  const { referer, host } = headers;
  if (referer === undefined || !URL.canParse(referer)) return undefined;
  const from = new URL(referer);
  return from.host === host ? localPath(from.pathname + from.search) : undefined;
}
