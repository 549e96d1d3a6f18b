import type {
  AggregateRepository,
  ListPetitions,
  ListPublishedPetitions,
  Page,
  PetitionSender,
  PublishedPetition,
  Stored,
} from '@motcua/contracts';

import type { PetitionFact, PetitionState } from './petition.js';

export type StoredPetition = Stored<PetitionState>;

/** Kept beside a petition, never in an event. Further texts stand as notes under the number of their fact. */
export interface PetitionTexts {
  readonly subject: string;
  readonly text: string;
  readonly sender?: PetitionSender;
  readonly dossierCode?: string;
  readonly reference?: string;
}

export abstract class Petitions implements AggregateRepository<PetitionState, PetitionFact> {
  abstract read: AggregateRepository<PetitionState, PetitionFact>['read'];
  abstract execute: AggregateRepository<PetitionState, PetitionFact>['execute'];
}

export abstract class PetitionIndex {
  /** @param today `YYYY-MM-DD`, for what is overdue */
  abstract page(query: ListPetitions, today: string): Promise<Page<StoredPetition>>;
  abstract byCode(code: string): Promise<StoredPetition | null>;
  /** Newest first; question and answer as everybody may read them. */
  abstract published(query: ListPublishedPetitions): Promise<Page<PublishedPetition>>;
  /** Received from `from` to the end of `to`. */
  abstract receivedIn(from: string, to: string): Promise<PetitionState[]>;
  /** Ids of petitions with a step past its last day. */
  abstract overdue(today: string): Promise<string[]>;
}
