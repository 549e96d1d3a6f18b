import type { DocumentTarget, ProjectionRunner } from '@motcua/messaging';

import type { Contribution } from '../domain/contribution.js';
import { SummaryFacts } from '../domain/ports.js';
import type { CoverageFacts, FieldCounts, Period } from '../domain/summary.js';
import type { FindingDoc, PlanDoc, PostingDoc, ProcedureDoc, UnitDoc, VisitDoc } from '../projections/coverage.js';
import { countsPipeline } from './counts-pipeline.js';

export interface Sources {
  readonly runner: ProjectionRunner;
  readonly contributions: DocumentTarget<Contribution>;
  readonly procedures: DocumentTarget<ProcedureDoc>;
  readonly postings: DocumentTarget<PostingDoc>;
  readonly units: DocumentTarget<UnitDoc>;
  readonly plans: DocumentTarget<PlanDoc>;
  readonly visits: DocumentTarget<VisitDoc>;
  readonly findings: DocumentTarget<FindingDoc>;
}

export class MongoSummaryFacts extends SummaryFacts {
  constructor(
    private readonly sources: Sources,
    private readonly department: string,
  ) {
    super();
  }

  async counts(period: Period, today: string): Promise<FieldCounts[]> {
    const rows = await this.sources.contributions.collection.aggregate(countsPipeline(period, today)).toArray();
    return rows.map(({ _id, ...counts }) => ({ field: String(_id), ...counts }) as FieldCounts);
  }

  async coverage(): Promise<CoverageFacts> {
    const { procedures, postings, units, plans, visits, findings } = this.sources;
    const [procedureDocs, postingDocs, unitDocs, planDocs, visitDocs, findingDocs] = await Promise.all([
      all(procedures),
      all(postings),
      all(units),
      all(plans),
      all(visits),
      all(findings),
    ]);
    return {
      procedures: procedureDocs.map(([code, doc]) => ({ code, ...doc })),
      postings: postingDocs.map(([, doc]) => doc).filter(({ unitId }) => unitId === this.department),
      units: unitDocs.map(([id, doc]) => ({ id, ...doc })),
      plans: planDocs.map(([, doc]) => doc),
      visits: visitDocs.map(([, doc]) => doc),
      findings: findingDocs.map(([, doc]) => doc),
    };
  }

  freshness(): { asOf: string; position: number } {
    return { asOf: this.sources.runner.asOf, position: this.sources.runner.position };
  }
}

async function all<D extends object>(target: DocumentTarget<D>): Promise<[string, D][]> {
  const found = await target.collection.find({}, { batchSize: 5_000 }).toArray();
  return found.map((stored) => [stored._id as string, stored.doc as D]);
}
