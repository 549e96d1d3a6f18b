import type {
  Aggregate,
  AnswerAppraisal,
  AppraiseUnit,
  Decision,
  FactsOf,
  FieldError,
  Refusal,
  SaveSelfScores,
  UnitScoreStanding,
} from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import { conflict, faults, invalid, notFound } from '../refusals.js';
import { scoreFault, type IndexItem } from './criteria-set.js';

export type UnitScoreFact = FactsOf<'inspections.index-score'>;

/** Hundredths of a point by code of the item; dots of the code are kept as `_`. */
export type Scores = Readonly<Record<string, number>>;

/** The sheet of one unit in one round: its own scores and those of the department. Texts are kept beside. */
export interface UnitScore {
  readonly status: UnitScoreStanding;
  readonly roundId: string;
  readonly unitId: string;
  readonly self: Scores;
  readonly appraised: Scores;
  /** Came back to the unit: the first deadline no longer binds. */
  readonly returned: boolean;
  /** The unit answered the appraisal at least once. */
  readonly answered: boolean;
}

export type UnitScoreState = { readonly status: 'absent' } | UnitScore;

export const unitScore: Aggregate<UnitScoreState, UnitScoreFact> = {
  name: 'inspections.index-score',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.index-score.self-scored.v1') {
      const { roundId, unitId, scores } = data;
      const begun = {
        status: 'scoring',
        roundId,
        unitId,
        self: {},
        appraised: {},
        returned: false,
        answered: false,
      } as const;
      const sheet = state.status === 'absent' ? begun : state;
      return { ...sheet, self: { ...sheet.self, ...asScores(scores) } };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'inspections.index-score.submitted.v1':
        return { ...state, status: 'submitted' };
      case 'inspections.index-score.returned.v1':
        return { ...state, status: 'scoring', returned: true, appraised: {} };
      case 'inspections.index-score.appraised.v1':
        // After the conclusion it is open again until concluded anew.
        return { ...state, status: 'submitted', appraised: { ...state.appraised, ...asScores(data.scores) } };
      case 'inspections.index-score.concluded.v1':
        return { ...state, status: 'concluded' };
      case 'inspections.index-score.answered.v1':
        return { ...state, status: data.accepted ? 'accepted' : 'explained', answered: true };
    }
  },
};

export const placeOfItem = (code: string): string => code.replaceAll('.', '_');

const asScores = (scores: readonly { readonly item: string; readonly score: number }[]): Scores =>
  Object.fromEntries(scores.map(({ item, score }) => [placeOfItem(item), score]));

export const totalOf = (scores: Scores): number => Object.values(scores).reduce((sum, score) => sum + score, 0);

export const scoreIdOf = (roundId: string, unitId: string): string => `${roundId}.${unitId}`;

const noSheet = notFound('unit-score-not-found', 'Đơn vị chưa tự chấm điểm trong đợt này.');

const STANDING = {
  scoring: 'đang tự chấm',
  submitted: 'đã nộp, đang thẩm định',
  concluded: 'đã thẩm định, chờ đơn vị trả lời',
  accepted: 'đã nhất trí với kết quả thẩm định',
  explained: 'đã giải trình, chờ xem xét',
} as const;

const wrongState = (state: UnitScore): Refusal =>
  conflict('unit-score-state', `Không làm được ở bước này: phiếu ${STANDING[state.status]}.`);

export interface RoundTerms {
  readonly items: readonly IndexItem[];
  readonly unitIds: readonly string[];
  readonly selfBy: string;
  readonly answerBy: string;
}

export function saveSelfScores(
  state: UnitScoreState,
  { roundId, unitId, scores }: SaveSelfScores,
  { terms, at }: { readonly terms: RoundTerms; readonly at: string },
): Decision<UnitScoreFact> {
  if (!terms.unitIds.includes(unitId)) return conflict('unit-not-in-round', 'Đơn vị không thuộc đợt chấm điểm này.');
  if (state.status !== 'absent' && state.status !== 'scoring') return wrongState(state);
  const wrong = scoresRefusal(scores, terms.items);
  if (wrong) return wrong;
  const plain = scores.map(({ item, score }) => ({ item, score }));
  const data = { scoreId: scoreIdOf(roundId, unitId), roundId, unitId, scores: plain, scoredAt: at };
  return [{ type: 'inspections.index-score.self-scored.v1', data }];
}

interface Moment {
  readonly at: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Only complete, and in time unless it was returned. */
export function submitSelfScores(
  state: UnitScoreState,
  terms: RoundTerms,
  { at, today }: Moment,
): Decision<UnitScoreFact> {
  if (state.status === 'absent') return noSheet;
  if (state.status !== 'scoring') return wrongState(state);
  if (today > terms.selfBy && !state.returned) {
    return conflict('self-score-late', `Hạn tự chấm đã hết ngày ${vietnameseDate(terms.selfBy)}.`);
  }
  const missing = unscored(state.self, terms.items);
  if (missing.length > 0)
    return faults('self-score-incomplete', `Còn thiếu ${missing.length} tiêu chí.`, lacking(missing));
  const data = { scoreId: idOf(state), total: totalOf(state.self), submittedAt: at };
  return [{ type: 'inspections.index-score.submitted.v1', data }];
}

export function returnSelfScores(state: UnitScoreState, at: string): Decision<UnitScoreFact> {
  if (state.status === 'absent') return noSheet;
  if (state.status !== 'submitted' || state.answered) return wrongState(state);
  return [{ type: 'inspections.index-score.returned.v1', data: { scoreId: idOf(state), returnedAt: at } }];
}

/** Also after the conclusion and after the decision: then a new conclusion, and a new decision, must follow. */
export function appraiseUnit(
  state: UnitScoreState,
  { scores }: AppraiseUnit,
  terms: RoundTerms,
  at: string,
): Decision<UnitScoreFact> {
  if (state.status === 'absent') return noSheet;
  if (state.status === 'scoring') return wrongState(state);
  const { self } = state;
  const wrong = scoresRefusal(scores, terms.items);
  if (wrong) return wrong;
  const silent = scores.flatMap(({ item, score, reason }, index): FieldError[] =>
    score === self[placeOfItem(item)] || reason?.trim()
      ? []
      : [{ field: `scores.${index}.reason`, message: `mục ${item}: khác điểm tự chấm phải ghi lý do` }],
  );
  if (silent.length > 0) return faults('reason-missing', 'Điểm thẩm định khác điểm tự chấm phải ghi lý do.', silent);
  const plain = scores.map(({ item, score }) => ({ item, score }));
  return [
    { type: 'inspections.index-score.appraised.v1', data: { scoreId: idOf(state), scores: plain, appraisedAt: at } },
  ];
}

/** Also after an explanation that changes nothing. */
export function concludeAppraisal(state: UnitScoreState, terms: RoundTerms, at: string): Decision<UnitScoreFact> {
  if (state.status === 'absent') return noSheet;
  if (state.status !== 'submitted' && state.status !== 'explained') return wrongState(state);
  const missing = unscored(state.appraised, terms.items);
  if (missing.length > 0)
    return faults('appraisal-incomplete', `Còn ${missing.length} tiêu chí chưa thẩm định.`, lacking(missing));
  const data = { scoreId: idOf(state), total: totalOf(state.appraised), concludedAt: at };
  return [{ type: 'inspections.index-score.concluded.v1', data }];
}

export function answerAppraisal(
  state: UnitScoreState,
  { accepted, explanation }: AnswerAppraisal,
  terms: RoundTerms,
  { at, today }: Moment,
): Decision<UnitScoreFact> {
  if (state.status === 'absent') return noSheet;
  if (state.status !== 'concluded') return wrongState(state);
  if (today > terms.answerBy) {
    return conflict('answer-late', `Hạn giải trình đã hết ngày ${vietnameseDate(terms.answerBy)}.`);
  }
  if (!accepted && !explanation?.trim())
    return invalid('explanation-missing', 'explanation', 'Phải ghi nội dung giải trình.');
  return [{ type: 'inspections.index-score.answered.v1', data: { scoreId: idOf(state), accepted, answeredAt: at } }];
}

const idOf = ({ roundId, unitId }: UnitScore): string => scoreIdOf(roundId, unitId);

/** Codes of items without a score. */
export const unscored = (scores: Scores, items: readonly IndexItem[]): string[] =>
  items.filter(({ code }) => scores[placeOfItem(code)] === undefined).map(({ code }) => code);

const lacking = (codes: readonly string[]): FieldError[] =>
  codes.map((code) => ({ field: code, message: `mục ${code} chưa có điểm` }));

function scoresRefusal(
  scores: readonly { readonly item: string; readonly score: number }[],
  items: readonly IndexItem[],
): Refusal | undefined {
  const errors = scores.flatMap(({ item: code, score }, index): FieldError[] => {
    const item = items.find((one) => one.code === code);
    if (!item) return [{ field: `scores.${index}.item`, message: `không có tiêu chí ${code}` }];
    if (scores.findIndex((other) => other.item === code) !== index) {
      return [{ field: `scores.${index}.item`, message: `mục ${code} ghi hai lần` }];
    }
    const wrong = scoreFault(item, score);
    return wrong ? [{ field: `scores.${index}.score`, message: `mục ${code}: ${wrong}` }] : [];
  });
  return errors.length > 0 ? faults('scores-wrong', 'Có điểm chưa đúng; xem từng mục.', errors) : undefined;
}
