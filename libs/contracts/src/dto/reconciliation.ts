import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { ID_PATTERN, IsId } from './shared.js';

/** Most dossiers in one answer. */
export const VERSIONS_PAGE = 1_000;

/** How far dossiers have come, in the order of their ids; or those of some ids. */
export class DossierVersionsQuery {
  /** Creation time of the stream in which each fact must have its place. */
  @Length(1, 64, { message: 'dài từ 1 đến 64 ký tự' })
  epoch: string;

  /** Last id of the page before. */
  @IsOptional()
  @IsId()
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(VERSIONS_PAGE, { message: `lớn nhất là ${VERSIONS_PAGE}` })
  limit?: number;

  /** Given: these and no others, in one page. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(VERSIONS_PAGE, { message: `nhiều nhất ${VERSIONS_PAGE} mã` })
  @Matches(ID_PATTERN, { each: true, message: 'mỗi mã chỉ gồm chữ không dấu, số và các dấu . - _ :' })
  ids?: string[];
}

/** One dossier: its record, and what the journal holds of it. */
export interface DossierVersion {
  id: string;
  /** Facts of the record, read not before the journal: the journal never holds more. 0: there is no record. */
  v: number;
  /** Facts that had left the outbox before the journal was read: the journal never holds fewer. */
  carried: number;
  journal: {
    count: number;
    /** Highest number; equal to the count exactly when none between is missing. */
    lastSeq: number;
    /** Highest place in the stream of that epoch. */
    place: number;
    /** Facts without a place in the stream of that epoch. */
    misplaced: number;
  };
}

export interface DossierVersionsPage {
  items: DossierVersion[];
  /** Facts in the journal of these dossiers, by type of event. */
  types: { type: string; count: number }[];
  nextCursor: string | null;
}

/** Two places that should say the same. */
export interface ReconciliationDifference {
  /** A dossier, a type of event, or a counter. */
  key: string;
  expected: string;
  found: string;
}

export const RECONCILIATION_CHECKS = [
  'record-journal',
  'journal-stream',
  'stream-contribution',
  'contribution-counters',
] as const;
export type ReconciliationCheckCode = (typeof RECONCILIATION_CHECKS)[number];

/** One comparison of two places that should say the same. */
export interface ReconciliationCheck {
  code: ReconciliationCheckCode;
  /** Dossiers, facts, dossiers and counters, in the order of the checks. */
  compared: number;
  /** The first ones. */
  differences: ReconciliationDifference[];
  /** Differences beyond those listed. */
  more: number;
}

/** An aggregate of which facts wait. */
export interface ParkedView {
  consumer: string;
  key: string;
  /** `gap`: an earlier fact is awaited; `fault`: a person must repair something. */
  cause: 'gap' | 'fault';
  reason: string;
  since: string;
}

export interface ReconciliationView {
  at: string;
  /** Place in the stream up to which everything was compared at least. */
  position: number;
  durationMs: number;
  /** No check found a difference. What is parked is no difference: it is known and listed. */
  ok: boolean;
  checks: ReconciliationCheck[];
  /** Aggregates whose facts wait: affected figures are incomplete. */
  parked: ParkedView[];
}

export interface ReconciliationStatus {
  /** A comparison is under way. */
  running: boolean;
  last: ReconciliationView | null;
  /** The newest comparison could not be finished; null when it was, and after a restart. */
  failed: { at: string; reason: string } | null;
}

/** What the statistics ask the service of dossiers; nobody else does. */
export const versionsApi = {
  dossiers: request<DossierVersionsQuery, DossierVersionsPage>('dossiers.versions'),
};

export const reconciliationApi = {
  /** Compares, or joins the comparison under way; answers after some seconds even when it still runs. */
  run: request<Record<string, never>, ReconciliationStatus>('statistics.reconcile'),
  last: request<Record<string, never>, ReconciliationStatus>('statistics.reconciliation'),
};
