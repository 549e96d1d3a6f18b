/** What a browser sent, field by field. */
export type Sent = Readonly<Record<string, string>>;

const MAX_FIELDS = 200;
const MAX_TEXT = 20_000;

/** Texts only; of a field sent twice the last one. Anything else is no form of ours. */
export function sentIn(body: unknown): Sent {
  if (typeof body !== 'object' || body === null) return {};
  const entries = Object.entries(body as Record<string, unknown>).slice(0, MAX_FIELDS);
  return Object.fromEntries(entries.map(([name, value]) => [name, text(Array.isArray(value) ? value.at(-1) : value)]));
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, MAX_TEXT) : '');
