import type { DecodedEvent } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import type { ListedProcedure } from '../domain/listed-procedure.js';
import { ProcedureListing } from '../domain/ports.js';
import { listing } from '../projections/listing/listing.projection.js';
import { publishedFact } from './examples.js';

export class MemoryListing extends ProcedureListing {
  readonly asOf = '2017-05-16T08:00:00.000+07:00';
  readonly position = 42;

  constructor(private readonly procedures: readonly ListedProcedure[]) {
    super();
  }

  async all(): Promise<ListedProcedure[]> {
    return [...this.procedures];
  }

  async one(code: string): Promise<ListedProcedure | null> {
    return this.procedures.find((one) => one.code === code) ?? null;
  }
}

/** A listed procedure in force from a day on. */
export function listed(code: string, validFrom = '2016-08-01'): ListedProcedure {
  const envelope = { aggregate: 'posting.procedure', aggregateId: code, time: '2016-07-25T08:00:00.000+07:00' };
  return listing.evolve(undefined, { ...publishedFact(1, validFrom, { code }), ...envelope } as DecodedEvent);
}

export class FixedClock extends Clock {
  now(): Date {
    return new Date('2017-05-16T08:00:00+07:00');
  }
}
