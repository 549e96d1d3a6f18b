import { request } from '../requests/request.js';
import type { DossierScope, Freshness } from './report-tables.js';
import type { ReportPeriod } from './report-periods.js';

/** One indicator of QĐ 766/QĐ-TTg as far as the facts of this system give it. */
export interface ScoreIndicator {
  id: string;
  name: string;
  /** Null where the system has no facts: it says so and gives no points. */
  numerator: number | null;
  denominator: number | null;
  /** Percent, two decimals (the rounding of the national formulas). */
  rate: number | null;
  threshold: number;
  max: number | null;
  points: number | null;
  note: string;
}

export interface ScoreGroup {
  code: string;
  name: string;
  max: number;
  /** Sum of the points of the indicators that were computed, and the sum of what they could give. */
  points: number;
  computedMax: number;
  indicators: ScoreIndicator[];
}

export interface ScoreView {
  /** Decision and the rules it was computed by. */
  rule: { code: string; decision: string; validFrom: string; note: string };
  period: ReportPeriod;
  points: number;
  computedMax: number;
  groups: ScoreGroup[];
  /** What costs points next, dearest first. */
  next: {
    dossiers: {
      id: string;
      code: string;
      procedureCode: string;
      unitId: string;
      dueOn: string;
      costs: number;
      why: string;
    }[];
    procedures: { code: string; name: string; costs: number; why: string }[];
  };
  freshness: Freshness;
}

export const scoreApi = {
  score: request<DossierScope, ScoreView>('statistics.score-766'),
};
