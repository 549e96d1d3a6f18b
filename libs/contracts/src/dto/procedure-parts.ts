import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
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

import { IsDay } from './shared.js';

export const LIMIT_UNITS = ['working-day', 'calendar-day', 'working-hour', 'month', 'same-day', 'schedule'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

export class LimitInput {
  @IsIn(LIMIT_UNITS, { message: `phải là một trong: ${LIMIT_UNITS.join(', ')}` })
  unit: LimitUnit;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(400, { message: 'lớn nhất là 400' })
  value: number;

  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'phải là giờ dạng HH:MM' })
  cutOff?: string;

  /** The day a yearly schedule fixes, for the unit `schedule`. */
  @IsOptional()
  @IsDay()
  dueOn?: string;
}

/** Certified by an authority, plain, or plain and shown with the original. */
export const COPY_KINDS = ['certified', 'plain', 'compared'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

export class PaperInput {
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 500, { message: 'dài từ 1 đến 500 ký tự' })
  name: string;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(20, { message: 'lớn nhất là 20' })
  originals: number;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(20, { message: 'lớn nhất là 20' })
  copies: number;

  /** Code of the form to fill in. */
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 200, { message: 'dài tối đa 200 ký tự' })
  form?: string;

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 300, { message: 'dài tối đa 300 ký tự' })
  formName?: string;

  /** Where the form can be fetched. */
  @IsOptional()
  @Matches(/^(https?:\/\/\S{3,490})?$/, { message: 'phải là địa chỉ bắt đầu bằng http:// hoặc https://' })
  formUrl?: string;

  @IsOptional()
  @IsIn([...COPY_KINDS, ''], { message: `phải là một trong: ${COPY_KINDS.join(', ')}` })
  copyKind?: CopyKind | '';
}

export const SENDING_CHANNELS = ['counter', 'online', 'post'] as const;
export type SendingChannel = (typeof SENDING_CHANNELS)[number];

const LONG = 'dài từ 1 đến 2.000 ký tự';

/** What must be posted of a procedure (Nghị định 63/2010/NĐ-CP, Điều 8). */
export class PartsInput {
  @IsArray({ message: 'phải là danh sách' })
  @IsString({ each: true, message: 'mỗi dòng phải là văn bản' })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(30)
  steps: string[];

  @IsArray({ message: 'phải là danh sách' })
  @IsString({ each: true, message: 'mỗi dòng phải là văn bản' })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(10)
  ways: string[];

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers: PaperInput[];

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 2_000, { message: LONG })
  subjects: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 2_000, { message: LONG })
  agency: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 2_000, { message: LONG })
  result: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 2_000, { message: LONG })
  fee: string;

  @IsArray({ message: 'phải là danh sách' })
  @IsString({ each: true, message: 'mỗi dòng phải là văn bản' })
  @Length(1, 2_000, { each: true, message: LONG })
  @ArrayMaxSize(30)
  legalBasis: string[];

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 4_000, { message: 'dài tối đa 4.000 ký tự' })
  conditions?: string;

  /** Form of the application (mẫu đơn, tờ khai), where there is one. */
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 500, { message: 'dài tối đa 500 ký tự' })
  applicationForm?: string;

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 500, { message: 'dài tối đa 500 ký tự' })
  resultForm?: string;

  /** Number of sets (bộ hồ sơ); 0: not said. */
  @IsOptional()
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(20, { message: 'lớn nhất là 20' })
  sets?: number;
}

/** Limit and fee of one way of sending where they differ from the general ones. */
export class ChannelTermsInput {
  @IsIn(SENDING_CHANNELS, { message: `phải là một trong: ${SENDING_CHANNELS.join(', ')}` })
  channel: SendingChannel;

  @IsOptional()
  @ValidateNested()
  @Type(() => LimitInput)
  limit?: LimitInput;

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 2_000, { message: 'dài tối đa 2.000 ký tự' })
  fee?: string;
}

/** Parts that must be there, by their letters in Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2. */
export type Lack = 'a' | 'b' | 'c' | 'd' | 'đ' | 'e' | 'g';
