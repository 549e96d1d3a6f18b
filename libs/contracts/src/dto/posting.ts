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

import { request } from '../requests/request.js';
import { IsDay, IsId, PageQuery, type Page } from './shared.js';

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
  @Length(1, 200)
  form?: string;
}

/** What must be posted of a procedure (Nghị định 63/2010/NĐ-CP, Điều 8). */
export class PartsInput {
  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(30)
  steps: string[];

  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(10)
  ways: string[];

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => PaperInput)
  papers: PaperInput[];

  @IsString()
  subjects: string;

  @IsString()
  agency: string;

  @IsString()
  result: string;

  @IsString()
  fee: string;

  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(30)
  legalBasis: string[];

  @IsOptional()
  @IsString()
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

  @ValidateNested()
  @Type(() => LimitInput)
  limit: LimitInput;

  @IsDay()
  validFrom: string;

  @IsString()
  @Length(1, 200)
  decision: string;

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

export type PostingState = 'posted' | 'outdated' | 'missing' | 'never-posted';

export interface MeasuredView {
  received: number;
  solved: number;
  onTime: number;
  late: number;
  /** Percent, one decimal, half up; null while nothing is solved. */
  onTimeRate: number | null;
  medianWorkingHours: number | null;
  p90WorkingHours: number | null;
  open: number;
  overdue: number;
}

export interface ProcedureListItem {
  code: string;
  name: string;
  field: { code: string; name: string };
  version: number;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
  /** Whether the version in force is posted on the channel at the department. */
  posted: Record<PostingChannel, boolean>;
  measured: MeasuredView;
  asOf: string;
}

export interface PostingView {
  unitId: string;
  channel: PostingChannel;
  state: PostingState;
  version: number;
  since: string;
  evidence: string;
}

export interface ProcedureVersionView {
  version: number;
  name: string;
  validFrom: string;
  decision: string;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
}

export interface ProcedureDetails extends ProcedureListItem {
  parts: PartsInput;
  decision: string;
  validFrom: string;
  provenance: string;
  versions: ProcedureVersionView[];
  postings: PostingView[];
}

export interface DocumentView {
  number: string;
  symbol: string;
  date: string;
  type: (typeof DOCUMENT_TYPES)[number];
  issuer: string;
  abstract: string;
}

/** A list and the moment up to which it is true. */
export interface Listing<T> extends Page<T> {
  asOf: string;
  position: number;
}

export const postingApi = {
  publishProcedure: request<PublishProcedure, { code: string; version: number }>('posting.publish-procedure'),
  repealProcedure: request<RepealProcedure, { code: string; version: number }>('posting.repeal-procedure'),
  post: request<PostProcedure, PostingView>('posting.post'),
  registerDocument: request<RegisterDocument, { documentId: string }>('posting.register-document'),
  listProcedures: request<PageQuery, Listing<ProcedureListItem>>('posting.list-procedures'),
  getProcedure: request<ProcedureRef, ProcedureDetails>('posting.get-procedure'),
  listDocuments: request<PageQuery, Page<DocumentView>>('posting.list-documents'),
};
