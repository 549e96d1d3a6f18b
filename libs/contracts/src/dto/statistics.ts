import { IsOptional } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay } from './shared.js';

export class GetSummary {
  /** First day of the period. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day of the period, included. */
  @IsOptional()
  @IsDay()
  to?: string;
}

export interface FieldFigures {
  field: string;
  fieldName: string;
  received: number;
  solved: number;
  open: number;
}

export interface UnitCoverage {
  total: number;
  planned: number;
  inspected: number;
  /** Percent of the total, one decimal, half up. */
  plannedRate: number;
  /** The same of the inspected ones. */
  inspectedRate: number;
}

export interface SummaryView {
  /** Everything that happened up to here is counted. */
  asOf: string;
  /** Sequence in the stream of events. */
  position: number;
  period: { from: string; to: string };
  procedures: {
    inForce: number;
    posted: { website: number; board: number };
    /** Percent of those in force, one decimal, half up; null while none is in force. */
    postedRate: { website: number | null; board: number | null };
  };
  dossiers: {
    /** Dossiers to handle in the period: carried over from before and newly received; = solved + open. */
    received: number;
    carriedOver: number;
    solved: number;
    onTime: number;
    late: number;
    open: number;
    notDue: number;
    overdue: number;
    byField: FieldFigures[];
  };
  inspections: {
    divisions: UnitCoverage;
    affiliatedUnits: UnitCoverage;
    findings: { open: number; remedied: number };
  };
}

export const statisticsApi = {
  summary: request<GetSummary, SummaryView>('statistics.summary'),
};
