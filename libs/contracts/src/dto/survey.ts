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

import { ID_PATTERN, IsDay, IsId, IsLines, IsText, PageQuery } from './shared.js';

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
