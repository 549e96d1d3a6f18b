import type { ScoreDossier, ScoreView } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import { Fraction } from './fraction.js';
import { words, type Handled } from './measure-handling.js';
import { isInForce, onlineUsed, standingsOf } from './measure-publicity.js';
import { lossOf, POINT_DECIMALS, type Measurements } from './points.js';
import type { IndicatorRule, ScoreRule } from './rules.js';
import type { Publicity, ScoredDossier } from './score-ports.js';
import type { Cell } from '../cells.js';

/** Indicators from which one more late dossier takes something. */
const LATE_COSTS = ['2.1', '5.4'];

/** More than anybody works through from one page. */
const MOST_PROCEDURES = 20;

/** Points of `by` dossiers that count late instead of in time; negative `by`: the other way, as a gain. */
function lateFraction(rule: ScoreRule, measurements: Measurements, by: number): Fraction {
  return rule.groups
    .flatMap(({ indicators }) => indicators.filter(({ id }) => LATE_COSTS.includes(id)))
    .reduce((sum, indicator) => sum.plus(lossIn(indicator, measurements, by)), Fraction.zero);
}

function lossIn(indicator: IndicatorRule, measurements: Measurements, by: number): Fraction {
  const measured = measurements[indicator.id];
  return measured ? lossOf(indicator, measured, by) : Fraction.zero;
}

const gainOf = (loss: Fraction): Fraction => Fraction.zero.minus(loss);

/** What one open dossier loses when its due day passes. */
export const costOfOneLate = (rule: ScoreRule, measurements: Measurements): number =>
  lateFraction(rule, measurements, 1).rounded(POINT_DECIMALS);

interface LateLists {
  /** Soonest first; all in time. */
  readonly next: readonly ScoredDossier[];
  readonly overdue: readonly ScoredDossier[];
  /** Open, in time, but asked for papers again. */
  readonly askedAgain: readonly ScoredDossier[];
}

/** First what can still be saved, then what is lost already and only grows older. */
export function dossiersThatCost(rule: ScoreRule, measurements: Measurements, lists: LateLists): ScoreDossier[] {
  const next = costOfOneLate(rule, measurements);
  const lost = gainOf(lateFraction(rule, measurements, -1)).rounded(POINT_DECIMALS);
  return [
    ...lists.next.map((one) =>
      line(one, false, next, `Đến hạn ngày ${vietnameseDate(one.dueOn)}, hiện chưa có kết quả.`),
    ),
    ...lists.overdue.map((one) => line(one, true, lost, `Đã quá hạn từ sau ngày ${vietnameseDate(one.dueOn)}.`)),
    ...lists.askedAgain.map((one) => line(one, true, lost, 'Đã yêu cầu bổ sung hơn một lần nên tính là trễ.')),
  ];
}

function line(one: ScoredDossier, late: boolean, costs: number, why: string): ScoreDossier {
  const { id, code, procedureCode, unitId, dueOn } = one;
  return { id, code, procedureCode, unitId, dueOn, late, costs, why };
}

/** A reason why a procedure costs points; null: the points of its indicator are not known. */
interface Reason {
  readonly code: string;
  readonly gain: Fraction | null;
  readonly why: string;
}

interface ProcedureFacts {
  readonly rule: ScoreRule;
  readonly measurements: Measurements;
  readonly handled: readonly Handled[];
  readonly cells: readonly Cell[];
  /** Null where the catalogue does not answer. */
  readonly publicity: Publicity | null;
}

/** What each procedure would give back if it were put right, dearest first. */
export function proceduresThatCost(
  facts: ProcedureFacts,
  nameOf: (code: string) => string,
): ScoreView['next']['procedures'] {
  const reasons = new Map<string, Reason[]>();
  for (const reason of [...lateReasons(facts), ...publicityReasons(facts)]) {
    reasons.set(reason.code, [...(reasons.get(reason.code) ?? []), reason]);
  }
  const found = [...reasons].map(([code, all]) => {
    const known = all.flatMap(({ gain }) => (gain ? [gain] : []));
    const gain = known.reduce((sum, one) => sum.plus(one), Fraction.zero);
    const costs = known.length === 0 ? null : gain.rounded(POINT_DECIMALS);
    return { code, name: nameOf(code), costs, why: all.map(({ why }) => why).join('; ') };
  });
  const dearest = (a: (typeof found)[number], b: (typeof found)[number]) => (b.costs ?? -1) - (a.costs ?? -1);
  return found.toSorted((a, b) => dearest(a, b) || a.name.localeCompare(b.name, 'vi')).slice(0, MOST_PROCEDURES);
}

const lateReasons = ({ rule, measurements, handled }: ProcedureFacts): Reason[] =>
  handled
    .filter(({ late }) => late > 0)
    .map(({ procedureCode: code, handled: whole, late }) => ({
      code,
      gain: gainOf(lateFraction(rule, measurements, -late)),
      why: `${words.share(late, whole)} hồ sơ trễ`,
    }));

function publicityReasons({ rule, measurements, cells, publicity }: ProcedureFacts): Reason[] {
  if (!publicity) return [];
  const indicators = new Map(rule.groups.flatMap((group) => group.indicators).map((one) => [one.id, one]));
  const gain = (id: string): Fraction | null => {
    const indicator = indicators.get(id);
    return indicator && indicator.max !== null ? gainOf(lossIn(indicator, measurements, -1)) : null;
  };
  const late = (act: 'signing' | 'publishing') =>
    [...standingsOf(publicity.decisions, act)].filter(([, state]) => state === 'late').map(([code]) => code);
  const used = onlineUsed(cells);
  const inForce = publicity.procedures.filter(isInForce);
  return [
    ...late('signing').map((code) => ({ code, gain: gain('1.1'), why: 'quyết định công bố ký trễ' })),
    ...late('publishing').map((code) => ({ code, gain: gain('1.2'), why: 'công khai trễ hạn' })),
    ...inForce
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ code, lacks }) => ({ code, gain: gain('1.3'), why: `thiếu bộ phận ${lacks.join(', ')}` })),
    ...inForce
      .filter(({ code, online }) => online && !used.has(code))
      .map(({ code }) => ({
        code,
        gain: gain('3.2'),
        why: 'cho nộp trực tuyến nhưng chưa có hồ sơ trực tuyến trong kỳ',
      })),
    ...inForce
      .filter(({ code, online }) => !online && !used.has(code))
      .map(({ code }) => ({ code, gain: gain('3.1'), why: 'chưa công bố cho nộp trực tuyến' })),
  ];
}
