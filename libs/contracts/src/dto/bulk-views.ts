export const IMPORT_STATES = ['uploading', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface ImportView {
  id: string;
  fileName: string;
  state: ImportState;
  /** Vietnamese name of the state. */
  stateName: string;
  procedureCode: string | null;
  /** Rows dealt with; always created + existing + rejected. */
  read: number;
  /** Dossiers this file brought. */
  created: number;
  /** Rows whose dossier was there before. */
  existing: number;
  rejected: number;
  /** Rows of data in the file; null until it has been looked through. */
  total: number | null;
  openedAt: string;
  /** When all of the file had arrived: the moment its dossiers are received. */
  startedAt: string | null;
  finishedAt: string | null;
  rowsPerSecond: number | null;
  /** Vietnamese: why it failed, or what was noticed in the file. */
  message: string | null;
  /** Login of who sent it. */
  actor: string;
  /** Until when the rejected rows can be fetched. */
  rejectedUntil: string | null;
}

/** A row that was not taken, as it stood in the file. */
export interface RejectedRowView {
  line: number;
  raw: string[];
  faults: { column: string; value: string; reason: string }[];
}

export interface RejectedRowsPage {
  titles: string[];
  separator: ',' | ';' | '\t';
  items: RejectedRowView[];
  /** Line to go on after, or null at the end. */
  next: number | null;
}

export const BULK_ACTS = ['return', 'transfer', 'complete', 'undo-return'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];

export interface BulkView {
  id: string;
  act: BulkAct;
  /** Vietnamese name of the act. */
  actName: string;
  state: 'waiting' | 'running' | 'done';
  stateName: string;
  total: number;
  done: number;
  refused: number;
  startedAt: string;
  finishedAt: string | null;
  actor: string;
  reason: string | null;
  /** The job that takes this one back, when there is one. */
  undo: BulkView | null;
  /** The job this one takes back. */
  undoes: string | null;
}

export interface BulkRefusedRow {
  number: number;
  dossierId: string;
  /** Code of the dossier, when it has one. */
  code: string | null;
  reason: string;
}
