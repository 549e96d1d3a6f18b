import { request } from '../requests/request.js';
import type { Page, PageQuery } from './shared.js';
import type {
  AnswerSurvey,
  EraseOpinion,
  ExtendSurvey,
  IssueSlips,
  ListOpinions,
  OpenSurvey,
  RevokeSlips,
  SlipRef,
  SurveyAudience,
  SurveyLevel,
  SurveyRef,
  SurveyState,
} from './survey.js';

export interface SurveyQuestion {
  id: string;
  text: string;
}

export interface SurveyPart {
  id: string;
  title: string;
  questions: SurveyQuestion[];
}

export interface Questionnaire {
  id: string;
  level: SurveyLevel;
  validFrom: string;
  /** Where its form comes from, and that the questions are not official. */
  source: string;
  parts: SurveyPart[];
}

export interface SurveyUnitProgress {
  unitId: string;
  unitName: string;
  /** Slips printed and not revoked. */
  slips: number;
  answers: number;
}

export interface SurveyBatchView {
  batchId: string;
  unitId: string;
  count: number;
  issuedAt: string;
  revoked: boolean;
}

export interface SurveyView {
  id: string;
  title: string;
  state: SurveyState;
  level: SurveyLevel;
  audience: SurveyAudience;
  questionnaire: string;
  unitIds: string[];
  from: string;
  to: string;
}

export interface SurveyFileView extends SurveyView {
  source: string;
  units: SurveyUnitProgress[];
  batches: SurveyBatchView[];
}

/** Figures of answers to one question, or to all of a part. */
export interface SurveyFigures {
  /** Mean of 1 to 5, two decimals. */
  mean: number;
  /** Share of scores 4 and 5, per cent with one decimal. */
  satisfied: number;
  /** Number of scores 1, 2, 3, 4, 5. */
  distribution: number[];
}

export interface SurveyGroupResult {
  n: number;
  overall: SurveyFigures;
  parts: (SurveyFigures & { part: string; title: string })[];
  questions: (SurveyFigures & { question: string; text: string })[];
}

export interface SurveyUnitResult {
  unitId: string;
  unitName: string;
  /** Nothing is told about small groups, nor about others from which they could be worked out. */
  shown: 'full' | 'suppressed' | 'none';
  result: SurveyGroupResult | null;
}

export interface SurveyResultsView {
  campaignId: string;
  title: string;
  /** Fewest answers of a group that is told. */
  fewest: number;
  /** `null`: too few answers altogether. */
  total: SurveyGroupResult | null;
  units: SurveyUnitResult[];
}

export interface OpinionView {
  answerId: string;
  text: string;
}

/** The only time tokens are told. */
export interface PrintedSlips {
  batchId: string;
  unitName: string;
  title: string;
  audience: SurveyAudience;
  from: string;
  to: string;
  issuedAt: string;
  source: string;
  tokens: string[];
}

/** What whoever holds a slip sees before answering. */
export interface SlipView {
  unitName: string;
  title: string;
  audience: SurveyAudience;
  to: string;
  source: string;
  parts: SurveyPart[];
}

export interface SlipThanks {
  unitName: string;
}

/** Satisfaction survey. */
export const surveyApi = {
  open: request<OpenSurvey, SurveyView>('inspections.survey.open'),
  extend: request<ExtendSurvey, SurveyView>('inspections.survey.extend'),
  close: request<SurveyRef, SurveyView>('inspections.survey.close'),
  withdraw: request<SurveyRef, SurveyView>('inspections.survey.withdraw'),
  list: request<PageQuery, Page<SurveyView>>('inspections.survey.list'),
  get: request<SurveyRef, SurveyFileView>('inspections.survey.get'),
  results: request<SurveyRef, SurveyResultsView>('inspections.survey.results'),
  opinions: request<ListOpinions, Page<OpinionView>>('inspections.survey.opinions'),
  eraseOpinion: request<EraseOpinion, OpinionView>('inspections.survey.erase-opinion'),
  issueSlips: request<IssueSlips, PrintedSlips>('inspections.survey.issue-slips'),
  revokeSlips: request<RevokeSlips, SurveyBatchView>('inspections.survey.revoke-slips'),
  readSlip: request<SlipRef, SlipView>('inspections.survey.read-slip'),
  answer: request<AnswerSurvey, SlipThanks>('inspections.survey.answer'),
};
