import {
  consumerOf,
  type DocumentTarget,
  type Mark,
  type ParkingLot,
  type ProjectionRunner,
  type Projections,
} from '@motcua/messaging';
import type { Database } from '@motcua/persistence';

import * as coverage from '../projections/coverage.js';
import type {
  FieldDoc,
  FindingDoc,
  PlanDoc,
  PostingDoc,
  ProcedureDoc,
  UnitDoc,
  VisitDoc,
} from '../projections/coverage.js';
import { contributions } from '../projections/contributions.js';
import { ContributionTarget } from './contribution-target.js';
import { MongoLedger } from './mongo-ledger.js';

/** The read models of figures: they share one runner, so every figure is true up to the same position. */
export interface Sources {
  readonly generation: number;
  readonly runner: ProjectionRunner;
  readonly contributions: ContributionTarget;
  readonly procedures: DocumentTarget<ProcedureDoc>;
  readonly fields: DocumentTarget<FieldDoc>;
  readonly postings: DocumentTarget<PostingDoc>;
  readonly units: DocumentTarget<UnitDoc>;
  readonly plans: DocumentTarget<PlanDoc>;
  readonly visits: DocumentTarget<VisitDoc>;
  readonly findings: DocumentTarget<FindingDoc>;
}

export const RUNNER = 'statistics';

export interface SourceParts {
  readonly projections: Projections;
  readonly database: Database;
  readonly lot: ParkingLot;
}

/**
 * Builds the read models of one generation, each beside those of the others; generation 0 has the plain names.
 * @param marks places of the stream to stop at while reading
 */
export function sourcesOf({ projections, database, lot }: SourceParts, generation: number, marks?: Mark[]): Sources {
  const suffix = suffixOf(generation);
  const documents = {
    contributions: new ContributionTarget(database, lot, new MongoLedger(database, suffix), suffix),
    procedures: projections.documents(coverage.procedures, [], suffix),
    fields: projections.documents(coverage.fields, [], suffix),
    postings: projections.documents(coverage.postings, [], suffix),
    units: projections.documents(coverage.units, [], suffix),
    plans: projections.documents(coverage.plans, [], suffix),
    visits: projections.documents(coverage.visits, [], suffix),
    findings: projections.documents(coverage.findings, [], suffix),
  };
  return {
    generation,
    ...documents,
    runner: projections.runner(RUNNER + suffix, Object.values(documents), marks),
  };
}

const suffixOf = (generation: number): string => (generation === 0 ? '' : `_g${generation}`);

/** Names under which a generation keeps things: collections, consumers with parked work, the cursor. */
export function namesOf(generation: number) {
  const suffix = suffixOf(generation);
  const projections = [contributions, ...DOCUMENTS];
  const ids = projections.map(({ name, version }) => `${name}_v${version}${suffix}`);
  const runner = RUNNER + suffix;
  return {
    collections: [...ids, ...MongoLedger.namesOf(suffix)],
    consumers: [...ids.map((id) => consumerOf(id)), runner],
    runner,
  };
}

const DOCUMENTS = [
  coverage.procedures,
  coverage.fields,
  coverage.postings,
  coverage.units,
  coverage.plans,
  coverage.visits,
  coverage.findings,
];
