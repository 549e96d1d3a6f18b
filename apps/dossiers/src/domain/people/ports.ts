import type { AggregateRepository, DataRequestKind, ListDataRequests, Page, Purpose, Stored } from '@motcua/contracts';

import type { DataRequestFact, DataRequestState } from './data-request.js';

/** Somebody saw the personal data of a dossier. */
export interface Access {
  readonly dossierId: string;
  readonly at: string;
  readonly role: string;
  /** Login. */
  readonly actor: string;
  readonly unitId: string;
  readonly purpose: Purpose;
}

/** Who saw personal data; rows are added, never changed. */
export abstract class AccessLog {
  /**
   * Keeps an access; await it before the data are shown. Of the same account, dossier and purpose one row is kept in
   * every ten minutes of the clock (08:00–08:10 and so on), so that a page loaded again is not a flood.
   * @throws when it could not be kept: then nothing may be shown
   */
  abstract note(access: Access): Promise<void>;
  /** Newest first. */
  abstract of(dossierId: string, limit: number): Promise<Access[]>;
}

export type StoredDataRequest = Stored<DataRequestState>;

/** Kept beside a request, never published. */
export interface DataRequestTexts {
  readonly askedBy: string;
  readonly text: string;
  readonly answer?: string;
  readonly answeredBy?: string;
}

export abstract class DataRequests implements AggregateRepository<DataRequestState, DataRequestFact> {
  abstract read: AggregateRepository<DataRequestState, DataRequestFact>['read'];
  abstract execute: AggregateRepository<DataRequestState, DataRequestFact>['execute'];
}

/** An open request whose last day is over. */
export interface OverdueDataRequest {
  readonly id: string;
  readonly dossierId: string;
  readonly kind: DataRequestKind;
  readonly dueOn: string;
}

export abstract class DataRequestIndex {
  /** @param today `YYYY-MM-DD`, for what is overdue */
  abstract page(query: ListDataRequests, today: string): Promise<Page<StoredDataRequest>>;
  abstract of(dossierId: string): Promise<StoredDataRequest[]>;
  /** Overdue ones nobody was told about yet. */
  abstract untold(today: string): Promise<OverdueDataRequest[]>;
  /** True for the first who asks: that one tells about it, everybody else keeps silent. */
  abstract claim(requestId: string, at: string): Promise<boolean>;
  /** Replaces question and answer of all requests about a dossier. */
  abstract eraseTexts(dossierId: string): Promise<void>;
}
