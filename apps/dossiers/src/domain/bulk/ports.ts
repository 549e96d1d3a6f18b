import type { BulkAct, Page, PageQuery } from '@motcua/contracts';

import type { BulkRecord, BulkStep, FileFacts, ImportRecord, ImportStep, RefusedAct, RejectedRow } from './records.js';

/** Who works on a job, and until when others leave it alone (milliseconds since 1970). */
export interface Claim {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}

/** Jobs that one worker at a time goes on with, wherever the last one stopped. */
export interface Claimable<T> {
  /** The oldest job that waits, or whose worker is gone; it is then ours. */
  claim(claim: Claim): Promise<T | null>;
  /** False: it is not ours any more. */
  keep(id: string, claim: Claim): Promise<boolean>;
}

/** What is known when all of a file has arrived. */
export type ImportStart = Pick<ImportRecord, 'procedureCode' | 'startedAt' | 'actor' | 'role' | 'correlationId'>;

/** Files that come in, with their pieces and rejected rows. */
export abstract class Imports implements Claimable<ImportRecord> {
  /** An import known already stays as it is. */
  abstract open(record: ImportRecord): Promise<ImportRecord>;
  abstract get(id: string): Promise<ImportRecord | null>;
  abstract page(query: PageQuery): Promise<Page<ImportRecord>>;
  /** The same piece again replaces itself. */
  abstract addChunk(id: string, number: number, data: Uint8Array): Promise<void>;
  /** Number and bytes of the pieces there. */
  abstract sizeOf(id: string): Promise<{ chunks: number; bytes: number }>;
  /** From uploading to waiting; an import in another state stays as it is. */
  abstract start(id: string, by: ImportStart): Promise<ImportRecord | null>;
  /** Ends one that is not yet done: what it created stays, an upload under way is forgotten. */
  abstract cancel(id: string, at: string): Promise<ImportRecord | null>;
  abstract claim(claim: Claim): Promise<ImportRecord | null>;
  abstract keep(id: string, claim: Claim): Promise<boolean>;
  abstract bytesOf(id: string): AsyncIterable<Uint8Array>;
  /** The following are refused (false) when the import is not the owner's any more. */
  abstract describe(id: string, owner: string, facts: FileFacts): Promise<boolean>;
  abstract advance(id: string, claim: Claim, step: ImportStep): Promise<boolean>;
  /** Deletes the pieces, too: they hold personal data that now are in the register. */
  abstract finish(
    id: string,
    owner: string,
    end: Pick<ImportRecord, 'state' | 'message' | 'finishedAt'>,
  ): Promise<boolean>;
  abstract rejectedAfter(id: string, line: number, limit: number): Promise<RejectedRow[]>;
  /** Removes uploads opened before one instant and rejected rows of imports finished before another. */
  abstract sweep(before: { opened: string; finished: string }): Promise<void>;
}

/** What is known of a dossier that came, or would come, as a row of a file. */
export interface KnownRow {
  readonly importId: string;
  readonly line: number;
  readonly code: string;
  /** Name of the applicant, folded. */
  readonly search: string;
}

export interface Selection {
  readonly dossierIds?: readonly string[] | undefined;
  readonly importId?: string | undefined;
  readonly procedureCode?: string | undefined;
}

/** Dossiers as bulk work looks for them. */
export abstract class BulkDossiers {
  abstract known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownRow>>;
  /** Ids of the dossiers of an import or procedure that are ready for the act. */
  abstract readyFor(act: BulkAct, selection: Selection): Promise<string[]>;
}

export abstract class BulkJobs implements Claimable<BulkRecord> {
  /** With its list; a job known already stays as it is. */
  abstract give(record: BulkRecord, dossierIds: readonly string[]): Promise<BulkRecord>;
  abstract get(id: string): Promise<BulkRecord | null>;
  abstract page(query: PageQuery): Promise<Page<BulkRecord>>;
  abstract claim(claim: Claim): Promise<BulkRecord | null>;
  abstract keep(id: string, claim: Claim): Promise<boolean>;
  /** Empty after the last. */
  abstract part(id: string, part: number): Promise<readonly string[]>;
  abstract advance(id: string, claim: Claim, step: BulkStep): Promise<boolean>;
  abstract finish(id: string, owner: string, finishedAt: string): Promise<boolean>;
  abstract refusedAfter(id: string, number: number, limit: number): Promise<RefusedAct[]>;
  /** Ids of the list whose act was not refused. */
  abstract doneIds(id: string): Promise<string[]>;
}

/** Whether people at the counter are waiting for answers. */
export abstract class CounterTraffic {
  abstract isBusy(): boolean;
}

/** Wakes the workers that wait for jobs. */
export abstract class BulkSignal {
  abstract raise(): void;
  /** One more worker; each wakes after every raise, at the latest after the given time. */
  abstract listen(): { wait(timeoutMs: number): Promise<void> };
}
