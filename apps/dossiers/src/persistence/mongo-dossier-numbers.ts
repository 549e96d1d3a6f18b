import { randomUUID } from 'node:crypto';

import { Refused } from '@motcua/contracts';
import { Coalescer, KeyedLock, retryTransient } from '@motcua/persistence';
import type { Collection } from 'mongodb';

import { DossierNumbers, type DossierNumber, type StoredDossier } from '../domain/ports.js';
import type { RuleSet } from '../domain/rule-sets.js';
import { hasClock } from '../domain/state.js';
import { assign, doubted, emptyCounter, type Counter, type Fate, type Lease } from './number-leases.js';
import { numberOf, scopeOf, type CodeFormat } from './number-formats.js';

interface Wanted {
  readonly scheme: RuleSet['codes'];
  readonly scope: string;
  readonly dossierId: string;
}

/** Asked whether a number was used after all, when its acceptance ended without an answer. */
export type UsedCodes = (codes: readonly string[]) => Promise<ReadonlySet<string>>;

const ATTEMPTS = 20;

/**
 * Numbers without gaps and without transactions: a number is leased to a dossier, becomes its own when the dossier is
 * stored with it, and goes to the next acceptance when it is not. After a crash the dossiers themselves tell which.
 */
export class MongoDossierNumbers extends DossierNumbers {
  private readonly takes = new Coalescer<Wanted, number>((wanted) => this.take(wanted));
  private readonly turns = new KeyedLock();
  private readonly fates = new Map<string, Map<number, Fate>>();
  /** Counters as last written here; a guarded write finds out when another process was faster. */
  private readonly known = new Map<string, Counter>();
  private readonly owner = randomUUID();

  constructor(
    private readonly counters: Collection<Counter>,
    private readonly format: CodeFormat,
    private readonly used: UsedCodes,
  ) {
    super();
  }

  use(
    rules: RuleSet,
    { dossierId, at }: { dossierId: string; at: string },
    accept: (number: DossierNumber) => Promise<StoredDossier>,
  ): Promise<StoredDossier> {
    const scope = scopeOf(rules.codes, at.slice(0, 10));
    // Two acceptances of one dossier at once would take two numbers.
    return this.turns.run(dossierId, async () => {
      const n = await this.takes.run({ scheme: rules.codes, scope, dossierId });
      const number = numberOf(rules.codes, scope, n, this.format);
      try {
        const stored = await accept(number);
        this.settle(scope, n, hasClock(stored.state) && stored.state.code === number.code ? 'used' : 'free');
        return stored;
      } catch (cause) {
        this.settle(scope, n, cause instanceof Refused ? 'free' : 'unknown');
        throw cause;
      }
    });
  }

  private settle(scope: string, n: number, fate: Fate): void {
    const known = this.fates.get(scope) ?? new Map<number, Fate>();
    this.fates.set(scope, known.set(n, fate));
  }

  private async take(wanted: readonly Wanted[]): Promise<number[]> {
    const found = new Map<Wanted, number>();
    for (const [scope, group] of Map.groupBy(wanted, (one) => one.scope)) {
      const numbers = await retryTransient(
        () => this.reserve(scope, group),
        () => undefined,
      );
      group.forEach((one, index) => found.set(one, numbers[index] as number));
    }
    return wanted.map((one) => found.get(one) as number);
  }

  private async reserve(scope: string, group: readonly Wanted[]): Promise<number[]> {
    const scheme = (group[0] as Wanted).scheme;
    const fates = new Map(this.fates.get(scope));
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const counter = await this.read(scope);
      const ours = { owner: this.owner, now: Date.now(), fates };
      const doubtful = await this.lookUp(scheme, scope, doubted(counter, ours));
      const ids = group.map(({ dossierId }) => dossierId);
      const { next, numbers } = assign(counter, ids, { ...ours, fates: new Map([...fates, ...doubtful]) });
      if (!(await this.store(counter.v, next))) continue;
      this.forget(scope, fates, doubtful);
      return numbers;
    }
    throw new Error(`numbers of ${scope} are taken by too many at once`);
  }

  private async read(scope: string): Promise<Counter> {
    // A counter from before leases has a last number and nothing else.
    return (
      this.known.get(scope) ?? { ...emptyCounter(scope), ...(await this.counters.findOne({ _id: { $eq: scope } })) }
    );
  }

  /** What became of leases nobody can tell about. */
  private async lookUp(scheme: RuleSet['codes'], scope: string, leases: readonly Lease[]): Promise<[number, Fate][]> {
    if (leases.length === 0) return [];
    const codes = new Map(leases.map(({ n }) => [numberOf(scheme, scope, n, this.format).code, n]));
    const taken = await this.used([...codes.keys()]);
    return [...codes].map(([code, n]) => [n, taken.has(code) ? 'used' : 'free']);
  }

  private async store(v: number, next: Counter): Promise<boolean> {
    const options = { writeConcern: { w: 'majority', j: true }, upsert: v === 0 } as const;
    const filter = { _id: next._id, v: v === 0 ? { $exists: false } : v };
    // Forgotten until the write is known to have happened.
    this.known.delete(next._id);
    try {
      const { matchedCount, upsertedCount } = await this.counters.replaceOne(filter as never, next, options);
      const stored = matchedCount + upsertedCount === 1;
      if (stored) this.remember(next);
      return stored;
    } catch (cause) {
      if ((cause as { code?: unknown }).code === DUPLICATE_KEY) return false;
      throw cause;
    }
  }

  private remember(counter: Counter): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= KNOWN && oldest !== undefined) this.known.delete(oldest);
    this.known.set(counter._id, counter);
  }

  /** Fates written down; what came in meanwhile stays for the next time. */
  private forget(scope: string, seen: ReadonlyMap<number, Fate>, lookedUp: readonly [number, Fate][]): void {
    const known = this.fates.get(scope);
    const done = new Set(lookedUp.map(([n]) => n));
    for (const [n, fate] of seen) if (known?.get(n) === fate && (fate !== 'unknown' || done.has(n))) known.delete(n);
    if (known?.size === 0) this.fates.delete(scope);
  }
}

/** Days, or years of books, at work at once. */
const KNOWN = 10;
const DUPLICATE_KEY = 11000;
