import { Injectable } from '@nestjs/common';

import type { ListedProcedure } from '../domain/listed-procedure.js';
import { ProcedureListing } from '../domain/ports.js';
import { ReadModels } from './read-models.js';

/** More than any catalogue holds: the whole comes in one round trip. */
const BATCH = 1_000;

@Injectable()
export class MongoProcedureListing extends ProcedureListing {
  constructor(private readonly models: ReadModels) {
    super();
  }

  async all(): Promise<ListedProcedure[]> {
    const found = await this.models.listing.collection.find({}, { batchSize: BATCH }).toArray();
    return found.map(({ doc }) => doc);
  }

  async one(code: string): Promise<ListedProcedure | null> {
    const found = await this.models.listing.collection.findOne({ _id: code });
    return found && found.doc;
  }

  get asOf(): string {
    return this.models.runner.asOf;
  }

  get position(): number {
    return this.models.runner.position;
  }
}
