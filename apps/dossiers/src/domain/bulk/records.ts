import type { BulkAct, ImportState, RejectedRowView } from '@motcua/contracts';

/** One file on its way into the register. Its pieces and its rejected rows are kept apart. */
export interface ImportRecord {
  readonly id: string;
  readonly fileName: string;
  /** For rows without one of their own, or empty. */
  readonly procedureCode: string;
  readonly unitId: string;
  readonly state: ImportState;
  /** Line of the last row dealt with; 0 before the first. */
  readonly cursor: number;
  readonly created: number;
  readonly existing: number;
  readonly rejected: number;
  /** Null until the file has been looked through. */
  readonly total: number | null;
  readonly openedAt: string;
  /** When all of the file had arrived, or empty. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Milliseconds of work so far, without the time it waited. */
  readonly workedMs: number;
  readonly message: string;
  readonly actor: string;
  readonly role: string;
  readonly correlationId: string;
  readonly titles: readonly string[];
  readonly separator: ',' | ';' | '\t';
}

export type RejectedRow = RejectedRowView;

/** What one batch of rows came to. */
export interface ImportStep {
  readonly from: number;
  readonly cursor: number;
  readonly created: number;
  readonly existing: number;
  readonly rejected: readonly RejectedRow[];
  readonly workedMs: number;
}

/** Found when the file was looked through. */
export interface FileFacts {
  readonly total: number;
  readonly titles: readonly string[];
  readonly separator: ',' | ';' | '\t';
  readonly message: string;
}

/** What a bulk job does to each dossier. */
export interface BulkOrder {
  readonly act: BulkAct;
  readonly method: string;
  readonly toUnitId: string;
  readonly outcome: string;
  readonly reason: string;
  /** The job that is taken back, or empty. */
  readonly undoes: string;
}

/** One act on many dossiers; which ones is frozen when the job is given. */
export interface BulkRecord extends BulkOrder {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done';
  readonly total: number;
  /** Parts of the list dealt with. */
  readonly cursor: number;
  readonly done: number;
  readonly refused: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly actor: string;
  readonly role: string;
  readonly correlationId: string;
}

export interface RefusedAct {
  readonly number: number;
  readonly dossierId: string;
  readonly code: string;
  readonly reason: string;
}

export interface BulkStep {
  readonly part: number;
  readonly done: number;
  readonly refused: readonly RefusedAct[];
}
