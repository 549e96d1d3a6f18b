import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { IsEvidenceIds } from './evidence.js';
import { IsWebAddress } from './inspection-checklists.js';
import { FINDING_KINDS, type FindingKind } from './inspection-findings.js';
import { ID_PATTERN, IsDay, IsId, IsText, PageQuery } from './shared.js';

export const INDEX_SCORINGS = ['steps', 'rate', 'yes-no'] as const;
export type IndexScoring = (typeof INDEX_SCORINGS)[number];

const IsItemCode = (): PropertyDecorator =>
  Matches(/^[1-9]\d?(\.[1-9]\d?){0,2}$/, { message: 'phải là mã dạng 1, 1.2 hoặc 1.2.3' });

/** Hundredths of a point: 12,5 points are 1250. */
const IsPoints = (): PropertyDecorator => (target, property) => {
  IsInt({ message: 'phải là số nguyên (phần trăm điểm: 12,5 điểm ghi 1250)' })(target, property);
  Min(0, { message: 'nhỏ nhất là 0' })(target, property);
  Max(100_000, { message: 'lớn nhất là 1.000 điểm' })(target, property);
};

const IsList =
  (most: number, least = 1): PropertyDecorator =>
  (target, property) => {
    IsArray({ message: 'phải là danh sách' })(target, property);
    ArrayMinSize(least, { message: `ít nhất ${least} dòng` })(target, property);
    ArrayMaxSize(most, { message: `nhiều nhất ${most} dòng` })(target, property);
  };

export class IndexItemInput {
  @IsItemCode()
  code: string;

  @IsText(500, 'phải ghi tên tiêu chí')
  name: string;

  @IsPoints()
  max: number;

  /** Of items that are scored: those without children. */
  @IsOptional()
  @IsIn(INDEX_SCORINGS, { message: 'phải là steps (theo mức), rate (theo tỷ lệ) hoặc yes-no (có/không)' })
  scoring?: IndexScoring;

  /** Allowed points when scored by steps. */
  @IsOptional()
  @IsList(20)
  @IsInt({ each: true, message: 'phải là số nguyên' })
  steps?: number[];

  @IsOptional()
  @IsText(500)
  evidence?: string;

  /** Kinds of findings that touch it. */
  @IsOptional()
  @IsList(7, 0)
  @IsIn(FINDING_KINDS, { each: true, message: `phải là một trong: ${FINDING_KINDS.join(', ')}` })
  findingKinds?: FindingKind[];
}

/** A criteria set (bộ tiêu chí) from a document; never changed, a new version replaces it. */
export class AdoptIndexSet {
  @IsId()
  setId: string;

  @IsId()
  code: string;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(999, { message: 'lớn nhất là 999' })
  version: number;

  @IsText(300, 'phải ghi tên bộ tiêu chí')
  name: string;

  @IsText(60, 'phải ghi số, ký hiệu văn bản')
  document: string;

  @IsDay()
  validFrom: string;

  @IsPoints()
  total: number;

  /** The content was not taken from the document: shown as "minh họa". */
  @IsBoolean({ message: 'phải là true hoặc false' })
  illustrative: boolean;

  @IsList(200)
  @ValidateNested({ each: true })
  @Type(() => IndexItemInput)
  items: IndexItemInput[];
}

export class IndexRoundRef {
  @IsId()
  roundId: string;
}

export class OpenIndexRound extends IndexRoundRef {
  @IsId()
  setId: string;

  @IsInt({ message: 'phải là năm' })
  @Min(2000, { message: 'nhỏ nhất là 2000' })
  @Max(2100, { message: 'lớn nhất là 2100' })
  year: number;

  @IsList(200)
  @ArrayUnique({ message: 'có đơn vị ghi hai lần' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã đơn vị' })
  unitIds: string[];

  @IsDay()
  selfBy: string;

  @IsDay()
  answerBy: string;
}

export class DecideIndexRound extends IndexRoundRef {
  @IsText(60, 'phải ghi số quyết định')
  decision: string;

  @IsDay()
  decidedOn: string;

  /** Why an earlier decision is replaced; required then. */
  @IsOptional()
  @IsText(2_000)
  reason?: string;
}

/** The score sheet of a unit in a round. */
export class UnitScoreRef extends IndexRoundRef {
  @IsId()
  unitId: string;
}

export class SelfScoreInput {
  @IsItemCode()
  item: string;

  @IsPoints()
  score: number;

  @IsOptional()
  @IsText(2_000)
  note?: string;

  @IsOptional()
  @IsWebAddress()
  url?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

/** A draft of some items: what is sent replaces what stood there, the rest stays. */
export class SaveSelfScores extends UnitScoreRef {
  @IsList(200)
  @ValidateNested({ each: true })
  @Type(() => SelfScoreInput)
  scores: SelfScoreInput[];
}

export class ReturnSelfScores extends UnitScoreRef {
  @IsText(2_000, 'phải ghi lý do trả lại')
  reason: string;
}

export class AppraisalInput {
  @IsItemCode()
  item: string;

  @IsPoints()
  score: number;

  /** Required where the score differs from the self-score. */
  @IsOptional()
  @IsText(2_000)
  reason?: string;
}

export class AppraiseUnit extends UnitScoreRef {
  @IsList(200)
  @ValidateNested({ each: true })
  @Type(() => AppraisalInput)
  scores: AppraisalInput[];
}

export class AnswerAppraisal extends UnitScoreRef {
  @IsBoolean({ message: 'phải là true (nhất trí) hoặc false (giải trình)' })
  accepted: boolean;

  /** Required when it is not accepted. */
  @IsOptional()
  @IsText(4_000)
  explanation?: string;
}

export class ListIndex extends PageQuery {}
