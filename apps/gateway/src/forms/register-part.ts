import type { PrintRegister } from '@motcua/contracts';

const KEYS = ['day', 'from', 'to', 'book', 'cursor'] as const;

/** Longest text of a field that is passed on. */
const LONGEST = 60;

/** What was chosen on the page: fields left empty are not chosen. @param today chosen when nothing else is */
export function partFrom(query: unknown, today: string): PrintRegister {
  const given = typeof query === 'object' && query !== null ? (query as Record<string, unknown>) : {};
  const part: PrintRegister = {};
  for (const key of KEYS) {
    const value = given[key];
    if (typeof value === 'string' && value.trim()) part[key] = value.trim().slice(0, LONGEST);
  }
  return Object.keys(part).length > 0 ? part : { day: today };
}

/** The same part as an address. */
export function registerHref(path: string, part: PrintRegister, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(part as Record<string, string>), ...more });
  return `${path}?${query.toString()}`;
}
