import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
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

import { IsDay, IsId } from './shared.js';

export const LIMIT_UNITS = ['working-day', 'calendar-day', 'working-hour', 'month', 'same-day', 'schedule'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];
export const POSTING_CHANNELS = ['website', 'board'] as const;
export type PostingChannel = (typeof POSTING_CHANNELS)[number];
export const DOCUMENT_TYPES = ['report', 'plan', 'decision', 'notice', 'directive', 'letter'] as const;

export class LimitInput {
  @IsIn(LIMIT_UNITS, { message: `phải là một trong: ${LIMIT_UNITS.join(', ')}` })
  unit: LimitUnit;

  @IsInt()
  @Min(0)
  @Max(400)
  value: number;

  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'phải là giờ dạng HH:MM' })
  cutOff?: string;

  /** The day a yearly schedule fixes, for the unit `schedule`. */
  @IsOptional()
  @IsDay()
  dueOn?: string;
}

export class PaperInput {
  @IsString()
  @Length(1, 500)
  name: string;

  @IsInt()
  @Min(0)
  @Max(20)
  originals: number;

  @IsInt()
  @Min(0)
  @Max(20)
  copies: number;

  @IsOptional()
  @IsString()
  @Length(0, 200, { message: 'dài tối đa 200 ký tự' })
  form?: string;
}

const LONG = 'dài từ 1 đến 2.000 ký tự';

/** What must be posted of a procedure (Nghị định 63/2010/NĐ-CP, Điều 8). */
export class PartsInput {
  @IsArray()
  @IsString({ each: true })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(30)
  steps: string[];

  @IsArray()
  @IsString({ each: true })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(10)
  ways: string[];

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers: PaperInput[];

  @IsString()
  @Length(1, 2_000, { message: LONG })
  subjects: string;

  @IsString()
  @Length(1, 2_000, { message: LONG })
  agency: string;

  @IsString()
  @Length(1, 2_000, { message: LONG })
  result: string;

  @IsString()
  @Length(1, 2_000, { message: LONG })
  fee: string;

  @IsArray()
  @IsString({ each: true })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(30)
  legalBasis: string[];

  @IsOptional()
  @IsString()
  @Length(0, 4_000, { message: 'dài tối đa 4.000 ký tự' })
  conditions?: string;
}

export class PublishProcedure {
  @IsId()
  code: string;

  @IsString()
  @Length(3, 400)
  name: string;

  @IsId()
  fieldCode: string;

  @IsString()
  @Length(1, 200)
  fieldName: string;

  @IsDefined({ message: 'phải có thời hạn giải quyết' })
  @ValidateNested()
  @Type(() => LimitInput)
  limit: LimitInput;

  @IsDay()
  validFrom: string;

  @IsString()
  @Length(1, 200)
  decision: string;

  @IsDefined({ message: 'phải có các bộ phận của thủ tục' })
  @ValidateNested()
  @Type(() => PartsInput)
  parts: PartsInput;

  @IsOptional()
  @IsString()
  @Length(1, 300)
  provenance?: string;
}

export class RepealProcedure {
  @IsId()
  code: string;

  @IsDay()
  repealedFrom: string;

  @IsString()
  @Length(1, 200)
  decision: string;
}

export class PostProcedure {
  @IsId()
  procedureCode: string;

  @IsId()
  unitId: string;

  @IsIn(POSTING_CHANNELS, { message: 'phải là website (trang thông tin điện tử) hoặc board (bảng niêm yết)' })
  channel: PostingChannel;

  @IsOptional()
  @IsString()
  @Length(1, 500)
  evidence?: string;
}

export class RegisterDocument {
  /** Agency, register, year and number make the key: ASCII slug such as `sgddt.others.2017.699`. */
  @IsId()
  documentId: string;

  @IsString()
  @Length(1, 60)
  number: string;

  @IsString()
  @Length(1, 60)
  symbol: string;

  @IsDay()
  issuedOn: string;

  @IsIn(DOCUMENT_TYPES, { message: `phải là một trong: ${DOCUMENT_TYPES.join(', ')}` })
  type: (typeof DOCUMENT_TYPES)[number];

  @IsString()
  @Length(1, 200)
  issuer: string;

  @IsString()
  @Length(1, 2000)
  abstract: string;

  @IsIn(['decisions', 'others'], { message: 'phải là decisions (quyết định) hoặc others (văn bản khác)' })
  register: 'decisions' | 'others';
}

export class ProcedureRef {
  @IsId()
  code: string;
}
