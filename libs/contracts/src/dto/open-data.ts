import { IsOptional } from 'class-validator';

import type { Freshness } from './freshness.js';
import { IsDay } from './shared.js';

/** Open dossiers by days since acceptance, and overdue ones by days since the due day. */
export interface AgeingView {
  on: string;
  open: { label: string; count: number }[];
  overdue: { label: string; count: number }[];
  freshness: Freshness;
}

export class OpenDataQuery {
  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  to?: string;
}

/** Counts by month, field, procedure and channel; null: suppressed, for it could point at a person. */
export interface OpenDataView {
  from: string;
  to: string;
  /** Counts below it are suppressed, and as many others as it takes that none can be computed back. */
  threshold: number;
  rows: {
    month: string;
    field: string;
    procedure: string;
    channel: string;
    new: number | null;
    solved: number | null;
    early: number | null;
    onTime: number | null;
    late: number | null;
  }[];
  freshness: Freshness;
}
