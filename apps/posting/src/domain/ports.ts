import type { AggregateRepository, DocumentView, Page, PageQuery, PostingView, Stored } from '@motcua/contracts';

import type { DocumentFact, DocumentState } from './document.js';
import type { ListedProcedure } from './listed-procedure.js';
import type { PostingFact, PostingStanding } from './posting.js';
import type { ProcedureFact, ProcedureState } from './procedure.js';

export abstract class Procedures implements AggregateRepository<ProcedureState, ProcedureFact> {
  abstract read: AggregateRepository<ProcedureState, ProcedureFact>['read'];
  abstract execute: AggregateRepository<ProcedureState, ProcedureFact>['execute'];
}

export abstract class Postings implements AggregateRepository<PostingStanding, PostingFact> {
  abstract read: AggregateRepository<PostingStanding, PostingFact>['read'];
  abstract execute: AggregateRepository<PostingStanding, PostingFact>['execute'];
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

export abstract class DocumentList {
  /** Newest first. */
  abstract page(query: PageQuery): Promise<Page<DocumentView>>;
}

/** What callers see of a posting. */
export function viewOf({ unitId, channel, state, version, since, evidence }: PostingStanding): PostingView {
  return { unitId, channel, state, version, since, evidence };
}

/** What callers see after a command about a procedure. */
export const versionOf = ({ id, state }: Stored<ProcedureState>): { code: string; version: number } => ({
  code: id,
  version: state.versions.length,
});
