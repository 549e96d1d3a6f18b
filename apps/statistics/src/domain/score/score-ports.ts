import type { CatalogueItem, DeadlineRow } from '@motcua/contracts';

import type { Contribution } from '../contribution.js';
import type { PetitionFact } from './petition-fact.js';

/** A dossier as far as the score looks at it. */
export type ScoredDossier = { readonly id: string } & Pick<
  Contribution,
  'code' | 'procedureCode' | 'unitId' | 'dueOn' | 'completedOn' | 'timeliness' | 'supplements' | 'overdue' | 'waiting'
>;

/** Completed dossiers of one procedure and the office minutes they took together. */
export interface WorkedTime {
  readonly procedureCode: string;
  readonly completed: number;
  readonly minutes: number;
}

/** Dossiers and petitions behind the indicators; days are `YYYY-MM-DD`, both included. */
export abstract class ScoreFacts {
  /** Received or handled in the period, for which papers were asked more than once after acceptance. */
  abstract askedAgain(from: string, end: string): Promise<readonly ScoredDossier[]>;
  abstract times(from: string, end: string): Promise<readonly WorkedTime[]>;
  /** Open with a running clock and not late on `today`: those due soonest first. */
  abstract dueNext(today: string, most: number): Promise<readonly ScoredDossier[]>;
  /** Open and overdue on a day: those due first. */
  abstract overdue(day: string, most: number): Promise<readonly ScoredDossier[]>;
  /** Petitions received in the period. */
  abstract petitions(from: string, end: string): Promise<readonly PetitionFact[]>;
}

/** What the catalogue says of procedures today, and of decisions signed or made public in the period. */
export interface Publicity {
  readonly procedures: readonly CatalogueItem[];
  readonly decisions: readonly DeadlineRow[];
}

/** The service that keeps the catalogue and counts its last days. */
export abstract class OwnerOfCatalogue {
  /** @returns null when it does not answer now */
  abstract publicity(from: string, end: string): Promise<Publicity | null>;
}
