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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { IsDay, IsId, IsText } from './shared.js';

export const CHANNELS = ['counter', 'online', 'post'] as const;
export const OUTCOMES = ['granted', 'declined'] as const;
export const DOSSIER_STATES = [
  'submitted',
  'awaiting-counter-supplement',
  'refused',
  'accepted',
  'in-process',
  'consulting',
  'awaiting-supplement',
  'awaiting-payment',
  'withdraw-requested',
  'withdrawn',
  'stopped',
  'completed',
  'returned',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

/** A person or organisation. Personal data: stays in the dossiers database, never in an event. */
class Party {
  @IsText(200, 'phải có họ tên hoặc tên tổ chức')
  name: string;

  @IsOptional()
  @IsText(20)
  identityNumber?: string;

  @IsOptional()
  @IsText(20)
  phone?: string;

  @IsOptional()
  @IsEmail({}, { message: 'không phải địa chỉ thư điện tử' })
  email?: string;

  @IsOptional()
  @IsText(300)
  address?: string;
}

/** Owner of the dossier (chủ hồ sơ). */
export class Applicant extends Party {
  @IsIn(['citizen', 'organisation'], { message: 'phải là citizen (cá nhân) hoặc organisation (tổ chức)' })
  kind: 'citizen' | 'organisation';

  @IsOptional()
  @IsDay()
  birthDate?: string;
}

/** Who brings the dossier when it is not the owner: somebody who only hands it in, or an authorised proxy. */
export class Submitter extends Party {
  @IsIn(['submitter', 'proxy'], { message: 'phải là submitter (người nộp thay) hoặc proxy (người được ủy quyền)' })
  kind: 'submitter' | 'proxy';

  /** Number and date of the authorisation. */
  @IsOptional()
  @IsText(200)
  authorisation?: string;
}

export class PaperGiven {
  @IsText(300, 'phải có tên giấy tờ')
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

  @IsOptional()
  @ValidateNested()
  @Type(() => Submitter)
  submitter?: Submitter;

  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  channel: (typeof CHANNELS)[number];

  @IsArray({ message: 'phải là danh sách giấy tờ' })
  @ArrayMaxSize(100, { message: 'nhiều nhất 100 giấy tờ' })
  @ValidateNested({ each: true })
  @Type(() => PaperGiven)
  papers: PaperGiven[];

  /** true: papers are complete, the clock starts at once. */
  @IsBoolean({ message: 'phải là true hoặc false' })
  accept: boolean;

  /** Unit whose desk receives it. */
  @IsId()
  unitId: string;

  /** How the result is to be handed over. */
  @IsOptional()
  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  resultBy?: (typeof CHANNELS)[number];
}

export class DossierRef {
  @IsId()
  dossierId: string;
}
