import type { Freshness, ReportPeriod, ScoreProcedure, ScoreView } from '@motcua/contracts';

import type { Cell } from '../cells.js';
import { averageHours, handledIn, measureHandling, onlyAskedAgain, type Handled } from './measure-handling.js';
import { measurePetitions } from './measure-petitions.js';
import { measureOnline, measurePublicity } from './measure-publicity.js';
import type { PetitionFact } from './petition-fact.js';
import { groupOf, rateOf, totalOf } from './points.js';
import { SCORE_RULES } from './qd-766.js';
import { ruleOn, type ScoreRule } from './rules.js';
import type { Publicity, ScoredDossier, WorkedTime } from './score-ports.js';
import { dossiersThatCost, proceduresThatCost } from './what-costs.js';

/** All that was found out for one period. */
export interface ScoreSources {
  readonly period: ReportPeriod;
  /** Last counted day. */
  readonly day: string;
  readonly freshness: Freshness;
  readonly cells: readonly Cell[];
  readonly askedAgain: readonly ScoredDossier[];
  readonly times: readonly WorkedTime[];
  readonly petitions: readonly PetitionFact[];
  /** Null where the catalogue does not answer: its indicators are then not measured. */
  readonly publicity: Publicity | null;
  /** Open ones due next, empty for a period that is over; and overdue ones. */
  readonly dueNext: readonly ScoredDossier[];
  readonly overdue: readonly ScoredDossier[];
  readonly nameOf: (procedureCode: string) => string;
}

/** The estimate of Quyết định 766/QĐ-TTg as far as the facts of this system give it. */
export function scoreOf(sources: ScoreSources): ScoreView {
  const { period, day, freshness, cells, askedAgain, times, petitions, publicity, nameOf } = sources;
  const rule = ruleOn(SCORE_RULES, day);
  const handled = handledIn(cells, askedAgain, day);
  const measurements = {
    ...measureHandling(handled, cells, times, petitions),
    ...measurePetitions(petitions, day),
    ...(publicity ? { ...measurePublicity(publicity), ...measureOnline(publicity, cells) } : {}),
  };
  const groups = rule.groups.map((group) => groupOf(group, measurements));
  const facts = { rule, measurements, handled, cells, publicity };
  const again = onlyAskedAgain(askedAgain, day).filter(({ completedOn }) => completedOn === '' || completedOn > day);
  return {
    rule: ruleView(rule, day),
    period,
    countedTo: day,
    points: totalOf(rule.groups, measurements),
    computedMax: groups.reduce((sum, { computedMax }) => sum + computedMax, 0),
    max: rule.groups.reduce((sum, { max }) => sum + max, 0),
    groups,
    procedures: proceduresOf(handled, times, nameOf),
    next: {
      dossiers: dossiersThatCost(rule, measurements, {
        next: sources.dueNext,
        overdue: sources.overdue,
        askedAgain: again,
      }),
      procedures: proceduresThatCost(facts, nameOf),
    },
    freshness,
  };
}

const ruleView = ({ code, decision, validFrom, note }: ScoreRule, day: string): ScoreView['rule'] => ({
  code,
  decision,
  validFrom,
  note,
  trial: day < validFrom,
});

/** Lowest rate first. */
function proceduresOf(
  handled: readonly Handled[],
  times: readonly WorkedTime[],
  nameOf: (code: string) => string,
): ScoreProcedure[] {
  const worked = new Map(times.map((one) => [one.procedureCode, one]));
  const rows = handled.map(({ procedureCode: code, handled: whole, late }) => {
    const time = worked.get(code) ?? { completed: 0, minutes: 0 };
    const inTime = whole - late;
    const counts = { handled: whole, inTime, rate: rateOf(inTime, whole), completed: time.completed };
    return { code, name: nameOf(code), ...counts, averageHours: averageHours(time) };
  });
  return rows.toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0) || a.name.localeCompare(b.name, 'vi'));
}
