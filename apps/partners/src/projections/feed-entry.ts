import { create, toJson, type DescMessage, type JsonValue } from '@bufbuild/protobuf';
import { feed, type DecodedEvent } from '@motcua/contracts';
import { toInstant } from '@motcua/observability';

import type { FeedEntry } from '../domain/ports.js';
import type { PublicFact, PublicType } from '../domain/public-fact.js';

const schemas: Record<PublicType, DescMessage> = {
  'vn.motcua.dossier.progressed.v1': feed.DossierProgressedSchema,
  'vn.motcua.procedure.published.v1': feed.ProcedurePublishedSchema,
  'vn.motcua.procedure.repealed.v1': feed.ProcedureRepealedSchema,
  'vn.motcua.posting.changed.v1': feed.PostingChangedSchema,
  'vn.motcua.procedure.measured.v1': feed.ProcedureMeasuredSchema,
  'vn.motcua.unit.inspected.v1': feed.UnitInspectedSchema,
};

/** A public fact as CloudEvents JSON. Neither actor nor correlation leaves the department. */
export function entryOf(fact: PublicFact, { id, aggregateId, time, recordedAt }: DecodedEvent): FeedEntry {
  const recorded = new Date(recordedAt);
  return {
    eventId: id,
    type: fact.type,
    recordedAt: recorded,
    day: toInstant(recorded).slice(0, 10),
    event: {
      specversion: '1.0',
      id,
      source: 'urn:motcua:partners',
      type: fact.type,
      subject: aggregateId,
      time,
      datacontenttype: 'application/json',
      data: dataOf(fact),
    },
  };
}

/** Zeros and empty texts are written out: partners read JSON, they need not know the rules of proto. */
function dataOf({ type, data }: PublicFact): JsonValue {
  const schema = schemas[type];
  return toJson(schema, create(schema, data), { alwaysEmitImplicit: true });
}
