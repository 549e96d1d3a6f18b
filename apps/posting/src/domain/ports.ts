import type { AggregateRepository, Stored } from '@motcua/contracts';

import type { DocumentFact, DocumentState } from './document.js';
import type { ListedProcedure } from './listed-procedure.js';
import type { DutyFact, DutyState } from './duty.js';
import type { DraftFact, DraftState } from './draft.js';
import type { NamedField } from './field-names.js';
import type { FieldFact, FieldState } from './field.js';
import type { KnownYear } from './known-calendar.js';
import type { KnownUnit } from './known-unit.js';
import type { PostingStanding } from './posting-standing.js';
import type { PostingFact } from './posting.js';
import type { ProcedureFact, ProcedureState } from './procedure.js';

export abstract class Procedures implements AggregateRepository<ProcedureState, ProcedureFact> {
  abstract read: AggregateRepository<ProcedureState, ProcedureFact>['read'];
  abstract execute: AggregateRepository<ProcedureState, ProcedureFact>['execute'];
}

export abstract class Postings implements AggregateRepository<PostingStanding, PostingFact> {
  abstract read: AggregateRepository<PostingStanding, PostingFact>['read'];
  abstract execute: AggregateRepository<PostingStanding, PostingFact>['execute'];
}

export abstract class Duties implements AggregateRepository<DutyState, DutyFact> {
  abstract read: AggregateRepository<DutyState, DutyFact>['read'];
  abstract execute: AggregateRepository<DutyState, DutyFact>['execute'];
}

export abstract class Drafts implements AggregateRepository<DraftState, DraftFact> {
  abstract read: AggregateRepository<DraftState, DraftFact>['read'];
  abstract execute: AggregateRepository<DraftState, DraftFact>['execute'];
}

export abstract class Fields implements AggregateRepository<FieldState, FieldFact> {
  abstract read: AggregateRepository<FieldState, FieldFact>['read'];
  abstract execute: AggregateRepository<FieldState, FieldFact>['execute'];
}

/** Drafts nobody has announced or discarded, and all fields; kept up to date by events. */
export abstract class CatalogueLists {
  /** Ids, last saved first. */
  abstract openDrafts(): Promise<string[]>;
  /** In the order of their codes. */
  abstract fields(): Promise<NamedField[]>;
}

/** Years whose working calendar the desk decreed, kept up to date by events. */
export abstract class DecreedYears {
  abstract all(): Promise<KnownYear[]>;
}

/** The organisation, kept up to date by events. */
export abstract class UnitDirectory {
  abstract one(unitId: string): Promise<KnownUnit | undefined>;
  abstract all(): Promise<ReadonlyMap<string, KnownUnit>>;
}

export abstract class Documents implements AggregateRepository<DocumentState, DocumentFact> {
  abstract read: AggregateRepository<DocumentState, DocumentFact>['read'];
  abstract execute: AggregateRepository<DocumentState, DocumentFact>['execute'];
}

/** The unit whose website and board make the public listing. */
export abstract class Department {
  abstract readonly unitId: string;
}

/** The public listing, kept up to date by events. */
export abstract class ProcedureListing {
  abstract all(): Promise<ListedProcedure[]>;
  abstract one(code: string): Promise<ListedProcedure | null>;
  /** RFC 3339: the moment up to which it is true. */
  abstract get asOf(): string;
  /** Sequence in the stream of events up to which it is true. */
  abstract get position(): number;
}

/** What callers see after a command about a procedure. */
export const versionOf = ({ id, state }: Stored<ProcedureState>): { code: string; version: number } => ({
  code: id,
  version: state.versions.at(-1)?.version ?? 0,
});
