import type { DocumentTarget } from '@motcua/messaging';
import type { Document } from 'mongodb';

import type { Contribution } from '../domain/contribution.js';
import type { PetitionFact } from '../domain/score/petition-fact.js';
import { ScoreFacts, type ScoredDossier, type WorkedTime } from '../domain/score/score-ports.js';
import { factFilter } from './fact-filter.js';
import type { FigureStore } from './figure-store.js';

/** More petitions than a department ever gets in a year. */
const MOST_PETITIONS = 20_000;

/** Reads the contributions that answer now, and the petitions kept for the score. */
export class MongoScoreFacts extends ScoreFacts {
  constructor(
    private readonly store: FigureStore,
    private readonly kept: DocumentTarget<PetitionFact>,
  ) {
    super();
  }

  askedAgain(from: string, end: string): Promise<readonly ScoredDossier[]> {
    return this.find({ ...factFilter('received', from, end), 'doc.supplements': { $gte: 2 } });
  }

  async times(from: string, end: string): Promise<readonly WorkedTime[]> {
    const match = { ...factFilter('solved', from, end), 'doc.ended': 'completed' };
    const sums = { completed: { $sum: 1 }, minutes: { $sum: '$doc.workingMinutes' } };
    const rows = await this.contributions
      .aggregate([{ $match: match }, { $group: { _id: '$doc.procedureCode', ...sums } }], { batchSize: 5_000 })
      .toArray();
    return rows.map(({ _id, completed, minutes }) => ({
      procedureCode: String(_id),
      completed: Number(completed),
      minutes: Number(minutes),
    }));
  }

  dueNext(today: string, most: number): Promise<readonly ScoredDossier[]> {
    const running = { 'doc.completedOn': '', 'doc.dueOn': { $gte: today }, 'doc.pausedOn': '' };
    return this.find({ ...running, 'doc.receivedOn': { $gt: '' }, 'doc.supplements': { $lt: 2 } }, most);
  }

  overdue(day: string, most: number): Promise<readonly ScoredDossier[]> {
    return this.find(factFilter('overdue', day, day), most);
  }

  async petitions(from: string, end: string): Promise<readonly PetitionFact[]> {
    const found = await this.kept.collection
      .find({ 'doc.receivedOn': { $gte: from, $lte: end } } as never, { batchSize: 5_000 })
      .limit(MOST_PETITIONS)
      .toArray();
    return found.map(({ doc }) => doc as PetitionFact);
  }

  private get contributions() {
    return this.store.current.contributions.collection;
  }

  /** Those due first come first. */
  private async find(filter: Document, most = 0): Promise<readonly ScoredDossier[]> {
    const found = await this.contributions
      .find(filter as never, { batchSize: 5_000 })
      .sort({ 'doc.dueOn': 1, _id: 1 })
      .limit(most)
      .toArray();
    return found.map(({ _id, doc }) => scoredOf(_id as string, doc as Contribution));
  }
}

function scoredOf(id: string, doc: Contribution): ScoredDossier {
  const { code, procedureCode, unitId, dueOn, completedOn, timeliness, supplements, overdue, waiting } = doc;
  return { id, code, procedureCode, unitId, dueOn, completedOn, timeliness, supplements, overdue, waiting };
}
