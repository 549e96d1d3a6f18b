/** What became of a leased number: the dossier has it, nobody has it, or nobody can tell. */
export type Fate = 'used' | 'free' | 'unknown';

export interface Lease {
  readonly n: number;
  /** Empty: free for the next acceptance. */
  readonly dossierId: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** The running number of one scope (a day, or the books of a year) and the numbers whose fate is open. */
export interface Counter {
  readonly _id: string;
  readonly v: number;
  readonly last: number;
  readonly open: readonly Lease[];
}

export interface Knowledge {
  readonly owner: string;
  readonly now: number;
  readonly fates: ReadonlyMap<number, Fate>;
}

/** After this long an acceptance without an answer cannot be under way any more. */
const LEASE_MS = 30_000;

export const emptyCounter = (scope: string): Counter => ({ _id: scope, v: 0, last: 0, open: [] });

/** Leases of processes that are gone, or of acceptances that ended without an answer, old enough to be looked up. */
export function doubted({ open }: Counter, { owner, now, fates }: Knowledge): Lease[] {
  return open.filter((lease) => {
    if (lease.dossierId === '' || now - lease.since < LEASE_MS) return false;
    const fate = fates.get(lease.n);
    return fate === 'unknown' || (fate === undefined && lease.owner !== owner);
  });
}

/** Gives each dossier a number: the one it was leased before, else the lowest free one, else the next. */
export function assign(
  counter: Counter,
  dossierIds: readonly string[],
  { owner, now, fates }: Knowledge,
): { next: Counter; numbers: number[] } {
  const open = counter.open.filter(({ n }) => fates.get(n) !== 'used');
  const free = open.filter(({ n, dossierId }) => dossierId === '' || fates.get(n) === 'free').map(({ n }) => n);
  const kept = open.filter(({ n }) => !free.includes(n));
  const unused = free.toSorted((a, b) => a - b);
  let { last } = counter;
  const numbers = dossierIds.map((id) => {
    const before = kept.find(({ dossierId }) => dossierId === id)?.n;
    return before ?? unused.shift() ?? (last += 1);
  });
  while (unused.at(-1) === last && unused.pop()) last -= 1;
  const leased = numbers.map((n, index) => ({ n, dossierId: dossierIds[index] as string, owner, since: now }));
  const left = unused.map((n) => ({ n, dossierId: '', owner: '', since: 0 }));
  const others = kept.filter(({ n }) => !numbers.includes(n));
  return { next: { _id: counter._id, v: counter.v + 1, last, open: [...others, ...left, ...leased] }, numbers };
}
