import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId, IsPrintable, PageQuery, type Page } from './shared.js';

export const CHANNELS = ['counter', 'online', 'post'] as const;
export const OUTCOMES = ['granted', 'declined'] as const;
export const DOSSIER_STATES = ['submitted', 'accepted', 'in-process', 'completed', 'returned'] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** Personal data: stays in the dossiers database, never in an event. */
export class Applicant {
  @IsIn(['citizen', 'organisation'], { message: 'phải là citizen (cá nhân) hoặc organisation (tổ chức)' })
  kind: 'citizen' | 'organisation';

  @IsString({ message: 'phải có họ tên hoặc tên tổ chức' })
  @IsPrintable()
  @Length(1, 200, { message: 'dài từ 1 đến 200 ký tự' })
  name: string;

  @IsOptional()
  @IsString()
  @Length(1, 20)
  identityNumber?: string;

  @IsOptional()
  @IsString()
  @Length(1, 20)
  phone?: string;

  @IsOptional()
  @IsEmail({}, { message: 'không phải địa chỉ thư điện tử' })
  email?: string;

  @IsOptional()
  @IsString()
  @Length(1, 300)
  address?: string;
}

export class PaperGiven {
  @IsString({ message: 'phải có tên giấy tờ' })
  @Length(1, 300, { message: 'dài từ 1 đến 300 ký tự' })
  name: string;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(100, { message: 'lớn nhất là 100' })
  originals: number;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(100, { message: 'lớn nhất là 100' })
  copies: number;
}

export class SubmitDossier {
  @IsId()
  dossierId: string;

  @IsId()
  procedureCode: string;

  @IsDefined({ message: 'phải có người nộp hồ sơ' })
  @ValidateNested()
  @Type(() => Applicant)
  applicant: Applicant;

  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  channel: (typeof CHANNELS)[number];

  @IsArray({ message: 'phải là danh sách giấy tờ' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PaperGiven)
  papers: PaperGiven[];

  /** true: papers are complete, the clock starts at once. */
  @IsBoolean({ message: 'phải là true hoặc false' })
  accept: boolean;

  /** Unit whose desk receives it. */
  @IsId()
  unitId: string;
}

export class DossierRef {
  @IsId()
  dossierId: string;
}

export class TransferDossier extends DossierRef {
  @IsId()
  toUnitId: string;
}

export class CompleteDossier extends DossierRef {
  @IsIn(OUTCOMES, { message: 'phải là granted (có kết quả) hoặc declined (từ chối bằng văn bản)' })
  outcome: (typeof OUTCOMES)[number];
}

export class ReturnDossier extends DossierRef {
  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  method: (typeof CHANNELS)[number];
}

export class ListDossiers extends PageQuery {
  @IsOptional()
  @IsIn(DOSSIER_STATES, { message: `phải là một trong: ${DOSSIER_STATES.join(', ')}` })
  state?: DossierState;

  @IsOptional()
  @IsId()
  procedure?: string;

  @IsOptional()
  @IsId()
  field?: string;

  @IsOptional()
  @IsId()
  unit?: string;

  @IsOptional()
  @IsDay()
  dueBefore?: string;

  @IsOptional()
  @IsIn(['true', 'false', true, false])
  overdue?: 'true' | 'false' | boolean;

  /** Part of the code or of the applicant's name, without regard to diacritics. */
  @IsOptional()
  @IsString()
  @Length(1, 100, { message: 'dài từ 1 đến 100 ký tự' })
  @IsPrintable()
  q?: string;
}

export class LookUpDossier {
  @IsString({ message: 'phải có mã hồ sơ' })
  @Length(1, 60, { message: 'dài từ 1 đến 60 ký tự' })
  code: string;

  @IsString({ message: 'phải có mã tra cứu' })
  @Length(1, 60, { message: 'dài từ 1 đến 60 ký tự' })
  secret: string;
}

export interface DossierView {
  id: string;
  code: string | null;
  state: DossierState;
  procedureCode: string;
  procedureVersion: number;
  fieldCode: string;
  channel: string;
  unitId: string;
  /** Unit that holds the dossier now, and since when. */
  heldBy: string;
  heldSince: string;
  submittedAt: string;
  acceptedAt: string | null;
  dueAt: string | null;
  dueOn: string | null;
  completedAt: string | null;
  returnedAt: string | null;
  outcome: string | null;
  timeliness: string | null;
  /** Number of facts so far. */
  version: number;
}

/** What the desk prints for the applicant. */
export interface DossierReceipt extends DossierView {
  /** Asked together with the code by the public look-up. */
  secret: string;
}

export interface DossierDetails extends DossierReceipt {
  applicant: Applicant;
  papers: PaperGiven[];
}

export interface DeadlineView {
  dueOn: string;
  dueAt: string;
  /** Vietnamese sentence of the limit and its source. */
  limit: string;
  days: { date: string; counted: boolean; count: number; reason: string }[];
}

/** Public look-up: nothing personal. */
export interface DossierProgress {
  code: string;
  state: DossierState;
  procedureCode: string;
  procedureName: string;
  heldBy: string;
  heldSince: string;
  dueOn: string | null;
  /** Vietnamese: what happens next or what the applicant has to do. */
  nextStep: string;
}

export const dossiersApi = {
  submit: request<SubmitDossier, DossierReceipt>('dossiers.submit'),
  accept: request<DossierRef, DossierReceipt>('dossiers.accept'),
  transfer: request<TransferDossier, DossierView>('dossiers.transfer'),
  complete: request<CompleteDossier, DossierView>('dossiers.complete'),
  return: request<ReturnDossier, DossierView>('dossiers.return'),
  get: request<DossierRef, DossierDetails>('dossiers.get'),
  list: request<ListDossiers, Page<DossierView>>('dossiers.list'),
  deadline: request<DossierRef, DeadlineView>('dossiers.deadline'),
  lookUp: request<LookUpDossier, DossierProgress>('dossiers.look-up'),
};
