import type { DocumentTarget } from '@motcua/messaging';

import type { KnownUnit } from '../domain/known-unit.js';
import { UnitDirectory } from '../domain/ports.js';

/** More than the organisation has: the whole comes in one round trip. */
const BATCH = 1_000;

export class ProjectedUnitDirectory extends UnitDirectory {
  constructor(private readonly units: DocumentTarget<KnownUnit>) {
    super();
  }

  async one(unitId: string): Promise<KnownUnit | undefined> {
    return (await this.units.collection.findOne({ _id: { $eq: unitId } }))?.doc;
  }

  async all(): Promise<ReadonlyMap<string, KnownUnit>> {
    const found = await this.units.collection.find({}, { batchSize: BATCH }).sort({ _id: 1 }).toArray();
    return new Map(found.map(({ _id, doc }) => [_id, doc]));
  }
}
