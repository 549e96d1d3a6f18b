export interface IndicatorRule {
  readonly id: string;
  readonly name: string;
  /** Most points; null where the sources at hand do not say. */
  readonly max: number | null;
  /** Percent from which all points are given; null where the sources at hand do not say: then all of it is asked for. */
  readonly threshold: number | null;
  /** Why this system cannot compute it; missing where it can. */
  readonly unmeasured?: string;
}

export interface GroupRule {
  readonly code: string;
  readonly name: string;
  readonly max: number;
  readonly indicators: readonly IndicatorRule[];
}

/** How a decision scores, as dated data. */
export interface ScoreRule {
  readonly code: string;
  readonly decision: string;
  /** First day on which scores are official. */
  readonly validFrom: string;
  readonly note: string;
  readonly groups: readonly GroupRule[];
}

/** The rule in force on a day; before the first one that one, for a trial. */
export const ruleOn = (rules: readonly ScoreRule[], day: string): ScoreRule =>
  rules.findLast(({ validFrom }) => validFrom <= day) ?? (rules[0] as ScoreRule);
