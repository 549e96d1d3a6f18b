import { request } from '../requests/request.js';
import type { Freshness } from './freshness.js';
import type { AskedPeriod, ReportPeriod } from './report-periods.js';

/** One indicator of QĐ 766/QĐ-TTg as far as the facts of this system give it. */
export interface ScoreIndicator {
  id: string;
  name: string;
  /** Null where the system has no facts: it says so and gives no points. */
  numerator: number | null;
  denominator: number | null;
  /** Percent, two decimals, half up; 100 only where nothing is missing. Null also where there is nothing to compare with. */
  rate: number | null;
  /** Percent from which all points are given. */
  threshold: number;
  /** False: the threshold was not in the sources at hand; 100 is taken. */
  thresholdKnown: boolean;
  /** Null where the sources at hand do not say: shown with its rate, without points. */
  max: number | null;
  /** Four decimals, half up, so that one dossier of ten thousand can be seen. */
  points: number | null;
  /** Vietnamese: what was counted, or what the system does not know. */
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

/** A dossier that costs points, or will when its due day has passed. */
export interface ScoreDossier {
  id: string;
  code: string;
  procedureCode: string;
  unitId: string;
  dueOn: string;
  /** Counted late already. */
  late: boolean;
  /** Points, four decimals, half up. */
  costs: number;
  why: string;
}

/** How one procedure stands in the period (indicators 2.1 and 2.2). */
export interface ScoreProcedure {
  code: string;
  name: string;
  /** Received before or in the period and not solved before it. */
  handled: number;
  inTime: number;
  /** Percent, two decimals. */
  rate: number | null;
  /** Completed ones, and their average office time in hours, one decimal; null where none was completed. */
  completed: number;
  averageHours: number | null;
}

export interface ScoreView {
  /** Decision and the rules it was computed by; `trial`: the period ended before they were in force. */
  rule: { code: string; decision: string; validFrom: string; note: string; trial: boolean };
  period: ReportPeriod;
  /** Last day that was counted. */
  countedTo: string;
  /** Of the indicators that were computed; `max` of all groups. */
  points: number;
  computedMax: number;
  max: number;
  groups: ScoreGroup[];
  procedures: ScoreProcedure[];
  /** What costs points next, dearest first. */
  next: {
    dossiers: ScoreDossier[];
    /** `costs` is null where the points of its indicators are not known. */
    procedures: { code: string; name: string; costs: number | null; why: string }[];
  };
  freshness: Freshness;
}

export const scoreApi = {
  score: request<AskedPeriod, ScoreView>('statistics.score-766'),
};
