import type { ScoreGroup, ScoreIndicator } from '@motcua/contracts';

import { Fraction } from './fraction.js';
import type { GroupRule, IndicatorRule } from './rules.js';

/** What was counted for one indicator. */
export interface Measured {
  readonly part: number;
  readonly whole: number;
  readonly note: string;
  /** A share of the whole; false: an average, which has no rate. */
  readonly isShare?: boolean;
}

/** By id of the indicator. */
export type Measurements = Readonly<Record<string, Measured>>;

/** Points show one dossier of ten thousand; rates have the two decimals of the national formulas. */
export const POINT_DECIMALS = 4;
const RATE_DECIMALS = 2;
const ALL = 100;

/** Exact points of `part` in `whole`; below the threshold rate × max / threshold. Null: not known or nothing to compare with. */
export function pointsOf({ max, threshold }: IndicatorRule, { part, whole }: Measured): Fraction | null {
  if (max === null || whole === 0) return null;
  const reached = Fraction.of(part * ALL, whole).times(Fraction.of(1, threshold ?? ALL));
  return (reached.isLessThan(Fraction.of(1)) ? reached : Fraction.of(1)).times(Fraction.of(max));
}

/** Percent, half up; below 100 while anything is missing. Null where there is nothing to compare with. */
export function rateOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const rate = Fraction.of(part * ALL, whole).rounded(RATE_DECIMALS);
  return part < whole ? Math.min(rate, 99.99) : rate;
}

/** Points one indicator loses when `by` more are missing from its part; 0 where no points are known. */
export function lossOf(rule: IndicatorRule, measured: Measured, by: number): Fraction {
  const now = pointsOf(rule, measured);
  const then = pointsOf(rule, { ...measured, part: Math.max(0, measured.part - by) });
  return now && then ? now.minus(then) : Fraction.zero;
}

export function groupOf({ code, name, max, indicators }: GroupRule, measurements: Measurements): ScoreGroup {
  const computed = indicators.map((rule) => ({ rule, exact: exactOf(rule, measurements) }));
  return {
    code,
    name,
    max,
    points: sumOf(computed.map(({ exact }) => exact)),
    computedMax: computed.reduce((sum, { rule, exact }) => sum + (exact ? (rule.max ?? 0) : 0), 0),
    indicators: indicators.map((rule) => indicatorOf(rule, measurements)),
  };
}

/** All points together, rounded once. */
export const totalOf = (groups: readonly GroupRule[], measurements: Measurements): number =>
  sumOf(groups.flatMap(({ indicators }) => indicators.map((rule) => exactOf(rule, measurements))));

const sumOf = (parts: readonly (Fraction | null)[]): number =>
  parts.reduce<Fraction>((sum, part) => sum.plus(part ?? Fraction.zero), Fraction.zero).rounded(POINT_DECIMALS);

function exactOf(rule: IndicatorRule, measurements: Measurements): Fraction | null {
  const measured = measurements[rule.id];
  return measured && measured.isShare !== false ? pointsOf(rule, measured) : null;
}

function indicatorOf(rule: IndicatorRule, measurements: Measurements): ScoreIndicator {
  const { id, name, max, threshold } = rule;
  const measured = measurements[id];
  const stated = { id, name, max, threshold: threshold ?? ALL, thresholdKnown: threshold !== null };
  if (!measured) {
    const note = rule.unmeasured ?? 'Chưa lấy được dữ liệu, xin tải lại trang sau ít phút.';
    return { ...stated, numerator: null, denominator: null, rate: null, points: null, note };
  }
  const { part, whole, isShare = true, note } = measured;
  return {
    ...stated,
    numerator: part,
    denominator: whole,
    rate: isShare ? rateOf(part, whole) : null,
    points: exactOf(rule, measurements)?.rounded(POINT_DECIMALS) ?? null,
    note,
  };
}
