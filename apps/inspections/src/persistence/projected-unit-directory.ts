import type { DocumentTarget } from '@motcua/messaging';

import type { KnownUnit, KnownUnits } from '../domain/known-unit.js';
import { UnitDirectory, type UnitCensus } from '../domain/ports.js';

export class ProjectedUnitDirectory extends UnitDirectory implements UnitCensus {
  constructor(private readonly units: DocumentTarget<KnownUnit>) {
    super();
  }

  async find(ids: readonly string[]): Promise<KnownUnits> {
    const found = await this.units.collection.find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 }).toArray();
    return new Map(found.map(({ _id, doc }) => [_id, doc]));
  }

  async all(): Promise<KnownUnits> {
    const found = await this.units.collection.find({}).toArray();
    return new Map(found.map(({ _id, doc }) => [_id, doc]));
  }
}
