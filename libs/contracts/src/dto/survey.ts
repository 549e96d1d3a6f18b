import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { request } from '../requests/request.js';
import { ID_PATTERN, IsDay, IsId, IsLines, IsText, PageQuery, type Page } from './shared.js';
import type { FormSheet } from './sheets.js';

export const SURVEY_LEVELS = ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'continuing'] as const;
export type SurveyLevel = (typeof SURVEY_LEVELS)[number];
export const SURVEY_AUDIENCES = ['parents', 'pupils'] as const;
export type SurveyAudience = (typeof SURVEY_AUDIENCES)[number];
export const SURVEY_STATES = ['planned', 'running', 'ended', 'withdrawn'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];

export class SurveyRef {
  @IsId()
  campaignId: string;
}

export class OpenSurvey extends SurveyRef {
  /** Stays in the inspections database. */
  @IsText(200)
  title: string;

  @IsIn(SURVEY_LEVELS, { message: `phải là một trong: ${SURVEY_LEVELS.join(', ')}` })
  level: SurveyLevel;

  @IsIn(SURVEY_AUDIENCES, { message: 'phải là parents (cha mẹ học sinh) hoặc pupils (học sinh, học viên)' })
  audience: SurveyAudience;

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một đơn vị' })
  @ArrayMaxSize(200, { message: 'tối đa 200 đơn vị' })
  @ArrayUnique({ message: 'mỗi đơn vị chỉ ghi một lần' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã đơn vị' })
  unitIds: string[];

  /** First day on which answers are taken. */
  @IsDay()
  from: string;

  /** Last day. */
  @IsDay()
  to: string;
}

export class ExtendSurvey extends SurveyRef {
  @IsDay()
  to: string;
}

/** Most slips of one print. */
export const MOST_SLIPS = 100;

export class IssueSlips extends SurveyRef {
  @IsId()
  batchId: string;

  @IsId()
  unitId: string;

  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'ít nhất 1 phiếu' })
  @Max(MOST_SLIPS, { message: `mỗi lần in tối đa ${MOST_SLIPS} phiếu` })
  count: number;
}

export class RevokeSlips {
  @IsId()
  batchId: string;
}

export class SlipRef {
  /** As printed; capitals, blanks and dashes do not matter. */
  @IsString({ message: 'phải ghi mã phiếu' })
  @Length(1, 60, { message: 'mã phiếu dài tối đa 60 ký tự' })
  token: string;
}

export class SurveyScoreGiven {
  @IsId()
  question: string;

  @IsInt({ message: 'phải là số từ 1 đến 5' })
  @Min(1, { message: 'phải là số từ 1 đến 5' })
  @Max(5, { message: 'phải là số từ 1 đến 5' })
  score: number;
}

export class AnswerSurvey extends SlipRef {
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(60, { message: 'tối đa 60 câu' })
  @ValidateNested({ each: true })
  @Type(() => SurveyScoreGiven)
  scores: SurveyScoreGiven[];

  /** Free text without names: stays in the inspections database. */
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 1_000, { message: 'dài tối đa 1.000 ký tự' })
  @IsLines()
  opinion?: string;
}

export class ListOpinions extends PageQuery {
  @IsId()
  campaignId: string;
}

export class EraseOpinion {
  @IsId()
  answerId: string;
}

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
  issueSlips: request<IssueSlips, FormSheet[]>('inspections.survey.issue-slips'),
  revokeSlips: request<RevokeSlips, SurveyBatchView>('inspections.survey.revoke-slips'),
  readSlip: request<SlipRef, SlipView>('inspections.survey.read-slip'),
  answer: request<AnswerSurvey, SlipThanks>('inspections.survey.answer'),
};
