import type { DocumentTarget, ProjectionRunner, Projections } from '@motcua/messaging';

import type { ReformActs } from '../domain/reform/acts.js';
import { ReformFacts } from '../domain/reform/ports.js';
import { reformDocuments } from '../projections/reform/documents.js';
import { reformFindings, reformPlans, reformVisits } from '../projections/reform/inspecting.js';
import { reformReorganisations } from '../projections/reform/organising.js';
import { reformIndexRounds, reformPetitions, reformSurveys } from '../projections/reform/people.js';
import { reformAuditPlans, reformGoals, reformNonconformities } from '../projections/reform/quality.js';

/** The read models of the reform report, with a runner of their own. */
export class ReformFactsStore extends ReformFacts {
  private readonly targets;
  private readonly runner: ProjectionRunner;

  constructor(projections: Projections) {
    super();
    this.targets = {
      documents: projections.documents(reformDocuments),
      plans: projections.documents(reformPlans),
      visits: projections.documents(reformVisits),
      findings: projections.documents(reformFindings),
      reorganisations: projections.documents(reformReorganisations),
      goals: projections.documents(reformGoals),
      auditPlans: projections.documents(reformAuditPlans),
      nonconformities: projections.documents(reformNonconformities),
      petitions: projections.documents(reformPetitions),
      surveys: projections.documents(reformSurveys),
      indexRounds: projections.documents(reformIndexRounds),
    };
    this.runner = projections.runner('reform', Object.values(this.targets));
  }

  async all(): Promise<ReformActs> {
    const { targets } = this;
    const [documents, plans, visits, findings, reorganisations] = await Promise.all([
      docsOf(targets.documents),
      docsOf(targets.plans),
      docsOf(targets.visits),
      docsOf(targets.findings),
      docsOf(targets.reorganisations),
    ]);
    const [goals, auditPlans, nonconformities, petitions, surveys, indexRounds] = await Promise.all([
      docsOf(targets.goals),
      docsOf(targets.auditPlans),
      docsOf(targets.nonconformities),
      docsOf(targets.petitions),
      docsOf(targets.surveys),
      docsOf(targets.indexRounds),
    ]);
    const inspecting = { documents, plans, visits, findings, reorganisations };
    return { ...inspecting, goals, auditPlans, nonconformities, petitions, surveys, indexRounds };
  }

  asOf(): string {
    return this.runner.asOf;
  }
}

/** In the order of their ids: the same facts always give the same text. */
async function docsOf<D extends object>({ collection }: DocumentTarget<D>): Promise<D[]> {
  const found = await collection.find({}, { batchSize: 5_000 }).sort({ _id: 1 }).toArray();
  return found.map(({ doc }) => doc as D);
}
