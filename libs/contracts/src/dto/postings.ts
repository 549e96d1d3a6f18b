import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';

import { IsEvidenceIds } from './evidence.js';
import { IsDay, IsId, IsText } from './shared.js';

/** Website, notice board of the unit, one-stop centre of the province. */
export const POSTING_CHANNELS = ['website', 'board', 'centre'] as const;
export type PostingChannel = (typeof POSTING_CHANNELS)[number];
/** The two of the department that make the public figure. */
export const PUBLIC_CHANNELS = ['website', 'board'] as const satisfies readonly PostingChannel[];

export const CHECK_RESULTS = ['current', 'outdated', 'missing'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

const CHANNEL =
  'phải là website (trang thông tin điện tử), board (bảng niêm yết) hoặc centre (Trung tâm Phục vụ hành chính công)';

/** One procedure on one channel of one unit. */
export class PostingPlaceRef {
  @IsId()
  procedureCode: string;

  @IsId()
  unitId: string;

  @IsIn(POSTING_CHANNELS, { message: CHANNEL })
  channel: PostingChannel;
}

export class PostProcedure extends PostingPlaceRef {
  /** Address of the page, or words about the photo. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  evidence?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];

  /** Version that was hung; left out: the one in force on the day. Named to hang an announced one before its day. */
  @IsOptional()
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  version?: number;
}

/** Somebody looked whether it hangs there. */
export class CheckPosting extends PostingPlaceRef {
  @IsIn(CHECK_RESULTS, { message: 'phải là current (đúng bản hiện hành), outdated (bản cũ) hoặc missing (không có)' })
  result: CheckResult;

  /** Version found, when it is an older one; 0 or left out: not known. */
  @IsOptional()
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  version?: number;

  /** Left out: the day of the act. */
  @IsOptional()
  @IsDay()
  checkedOn?: string;

  /** What proves it: address of the page, or what was seen. Needed where no file is sent. */
  @IsOptional()
  @IsText(500)
  note?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

export class TakeDownPosting extends PostingPlaceRef {
  @IsText(500, 'phải nêu lý do gỡ')
  reason: string;
}

/** Day or evidence of the last entry were wrong; what is left out stays. */
export class CorrectPosting extends PostingPlaceRef {
  @IsText(500, 'phải nêu lý do sửa')
  reason: string;

  @IsOptional()
  @IsDay()
  postedOn?: string;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  evidence?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

/** The last entry was a mistake. */
export class WithdrawPosting extends PostingPlaceRef {
  @IsText(500, 'phải nêu lý do hủy ghi nhận')
  reason: string;
}

/** A unit must post a procedure, beside what the law asks of the department. */
export class ImposeDuty {
  @IsId()
  procedureCode: string;

  @IsId()
  unitId: string;

  @IsArray({ message: 'phải là danh sách nơi niêm yết' })
  @ArrayMinSize(1, { message: 'phải chọn ít nhất một nơi niêm yết' })
  @ArrayMaxSize(3, { message: 'tối đa 3 nơi niêm yết' })
  @IsIn(POSTING_CHANNELS, { each: true, message: CHANNEL })
  channels: PostingChannel[];

  /** First day of the duty. */
  @IsDay()
  from: string;

  /** Number of the document that imposes it. */
  @IsOptional()
  @IsText(200)
  decision?: string;
}

export class LiftDuty {
  @IsId()
  procedureCode: string;

  @IsId()
  unitId: string;

  /** First day without the duty. */
  @IsDay()
  liftedFrom: string;
}

export class CoverageQuery {
  /** One unit; left out: every unit that has to post anything. */
  @IsOptional()
  @IsId()
  unit?: string;

  /** Left out: today. */
  @IsOptional()
  @IsDay()
  on?: string;
}

export class PlacesQuery {
  @IsId()
  procedureCode: string;
}

export class BoardSheetQuery {
  @IsId()
  code: string;

  /** Unit at whose board it hangs; left out: the department. */
  @IsOptional()
  @IsId()
  unit?: string;
}

export class BoardSetQuery {
  /** Left out: the department. */
  @IsOptional()
  @IsId()
  unit?: string;
}
