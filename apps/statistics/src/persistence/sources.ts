import { type DocumentTarget, type Mark, ParkingLot, ProjectionRunner, Projections } from '@motcua/messaging';
import type { Database } from '@motcua/persistence';

import * as coverage from '../projections/coverage.js';
import type { FindingDoc, PlanDoc, PostingDoc, ProcedureDoc, UnitDoc, VisitDoc } from '../projections/coverage.js';
import { ContributionTarget } from './contribution-target.js';
import { MongoLedger } from './mongo-ledger.js';

/** The read models of figures: they share one runner, so every figure is true up to the same position. */
export interface Sources {
  readonly generation: number;
  readonly runner: ProjectionRunner;
  readonly contributions: ContributionTarget;
  readonly procedures: DocumentTarget<ProcedureDoc>;
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
  const contributions = new ContributionTarget(database, lot, new MongoLedger(database, suffix), suffix);
  const documents = {
    procedures: projections.documents(coverage.procedures, [], suffix),
    postings: projections.documents(coverage.postings, [], suffix),
    units: projections.documents(coverage.units, [], suffix),
    plans: projections.documents(coverage.plans, [], suffix),
    visits: projections.documents(coverage.visits, [], suffix),
    findings: projections.documents(coverage.findings, [], suffix),
  };
  const targets = [contributions, ...Object.values(documents)];
  return { generation, contributions, ...documents, runner: projections.runner(RUNNER + suffix, targets, marks) };
}

export const suffixOf = (generation: number): string => (generation === 0 ? '' : `_g${generation}`);

/** Targets that belong to a generation, for who opens or throws it away. */
export const targetsOf = (sources: Sources) => [
  sources.contributions,
  sources.procedures,
  sources.postings,
  sources.units,
  sources.plans,
  sources.visits,
  sources.findings,
];
