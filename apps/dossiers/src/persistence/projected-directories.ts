import type { DocumentTarget } from '@motcua/messaging';

import { ProcedureDirectory, UnitDirectory, type ProcedureVersion } from '../domain/ports.js';
import { inForceOn, type KnownProcedure } from '../projections/known-procedures.js';
import { nameOn, type KnownUnit } from '../projections/known-units.js';

/** How long a looked-up entry is believed; the copy itself lags the catalogue by about as much. */
const FRESH_MS = 1_000;

/** Entries of a projected collection, read at most once a second each; unknown ones are asked for every time. */
class Entries<D extends object> {
  private readonly cache = new Map<string, { doc: D; until: number }>();

  constructor(private readonly target: DocumentTarget<D>) {}

  async get(key: string): Promise<D | null> {
    const cached = this.cache.get(key);
    if (cached && cached.until > performance.now()) return cached.doc;
    const found = await this.target.collection.findOne({ _id: { $eq: key } } as never);
    if (!found) return null;
    this.cache.set(key, { doc: found.doc as D, until: performance.now() + FRESH_MS });
    return found.doc as D;
  }
}

export class ProjectedProcedureDirectory extends ProcedureDirectory {
  private readonly entries: Entries<KnownProcedure>;

  constructor(target: DocumentTarget<KnownProcedure>) {
    super();
    this.entries = new Entries(target);
  }

  async inForce(code: string, day: string): Promise<ProcedureVersion | null> {
    const known = await this.entries.get(code);
    return known && inForceOn(known, day);
  }
}

export class ProjectedUnitDirectory extends UnitDirectory {
  private readonly entries: Entries<KnownUnit>;

  constructor(target: DocumentTarget<KnownUnit>) {
    super();
    this.entries = new Entries(target);
  }

  async exists(unitId: string, day: string): Promise<boolean> {
    const known = await this.entries.get(unitId);
    return known !== null && known.validFrom <= day && (!known.dissolvedFrom || day < known.dissolvedFrom);
  }

  async nameOf(unitId: string, day: string): Promise<string> {
    const known = await this.entries.get(unitId);
    return known ? nameOn(known, day) : unitId;
  }

  async successorOf(unitId: string, day: string): Promise<{ unitId: string; name: string } | null> {
    const known = await this.entries.get(unitId);
    if (!known?.dissolvedFrom || day < known.dissolvedFrom || !known.succession?.workTo) return null;
    const { workTo } = known.succession;
    return { unitId: workTo, name: await this.nameOf(workTo, day) };
  }
}
