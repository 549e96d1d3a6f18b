import type { DecodedEvent, EventType, Fact } from '@motcua/contracts';

import type { ListedProcedure } from '../domain/listed-procedure.js';
import { post } from '../domain/posting-decisions.js';
import { posting, postingId, type PostingFact } from '../domain/posting.js';
import type { ProcedureFact } from '../domain/procedure.js';
import { listing } from '../projections/listing/listing.projection.js';
import { place, procedureOf } from './examples.js';
import { MemoryListing } from './memory-listing.js';

const CODE = place.procedureCode;
export const BOARD = postingId(CODE, place.unitId, place.channel);

/** Facts of a posting that hangs on the board since 01/08/2016, in the version of that day. */
export function hangingFacts(...facts: readonly ProcedureFact[]): readonly PostingFact[] {
  const decision = post(posting.initial, place, procedureOf(...facts), '2016-08-01T08:00:00+07:00');
  return 'refused' in decision ? [] : decision;
}

/** The listing of a procedure that hangs on the board. */
export function hungOnBoard(...facts: readonly ProcedureFact[]): MemoryListing {
  const envelope = { aggregate: 'posting.procedure', aggregateId: CODE, time: '2016-07-25T08:00:00+07:00' };
  const events = [...facts, ...hangingFacts(...facts)].map((fact) => ({ ...fact, ...envelope }) as DecodedEvent);
  const doc = events.reduce<ListedProcedure | undefined>((known, event) => listing.evolve(known, event), undefined);
  return new MemoryListing([doc as ListedProcedure]);
}

/** A fact of the procedure as its event, entered on a day. */
export const entered = <T extends EventType>(fact: Fact, day: string): DecodedEvent<T> =>
  ({
    ...fact,
    id: `posting.procedure/${CODE}/2`,
    aggregate: 'posting.procedure',
    aggregateId: CODE,
    seq: 2,
    time: `${day}T08:00:00.000+07:00`,
    recordedAt: `${day}T08:00:00.000+07:00`,
    correlationId: 'c',
    causationId: 'c',
    actor: 'procedures',
  }) as unknown as DecodedEvent<T>;
