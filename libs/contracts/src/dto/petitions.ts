import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';

import { IsDay, IsId, IsLines, IsText, PageQuery } from './shared.js';

/** How a petition came in; `portal` = the national portal for feedback. */
export const PETITION_CHANNELS = ['web', 'letter', 'phone', 'in-person', 'portal'] as const;
export type PetitionChannel = (typeof PETITION_CHANNELS)[number];

/** On an administrative rule, or on the conduct of those who apply it (Nghị định 20/2008/NĐ-CP, Điều 3). */
export const PETITION_KINDS = ['regulation', 'conduct'] as const;
export type PetitionKind = (typeof PETITION_KINDS)[number];

export const PETITION_STATES = [
  'received',
  'classified',
  'awaiting-sender',
  'answered',
  'published',
  'kept',
  'rejected',
  'withdrawn',
] as const;
export type PetitionStatus = (typeof PETITION_STATES)[number];

const IsStory = (most = 4_000): PropertyDecorator => {
  return (target, property) => {
    Length(1, most, { message: `dài từ 1 đến ${most} ký tự` })(target, property);
    IsLines()(target, property);
    IsString({ message: 'phải có nội dung' })(target, property);
  };
};

/** Who sent it; nothing of it is required: a petition without a name is looked at too. */
export class PetitionSender {
  @IsOptional()
  @IsText(120)
  name?: string;

  @IsOptional()
  @Matches(/^\+?[\d .-]{8,20}$/, { message: 'phải là số điện thoại' })
  phone?: string;

  @IsOptional()
  @IsEmail({}, { message: 'phải là địa chỉ thư điện tử' })
  @Length(3, 120, { message: 'dài tối đa 120 ký tự' })
  email?: string;

  @IsOptional()
  @IsText(300)
  address?: string;
}

export class ReceivePetition {
  @IsId()
  petitionId: string;

  @IsIn(PETITION_CHANNELS, { message: `phải là một trong: ${PETITION_CHANNELS.join(', ')}` })
  channel: PetitionChannel;

  @IsText(200)
  subject: string;

  @IsStory()
  text: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => PetitionSender)
  sender?: PetitionSender;

  /** Procedure it is about, when the sender names one. */
  @IsOptional()
  @IsId()
  procedureCode?: string;

  /** Code of a dossier the sender names. */
  @IsOptional()
  @IsText(60)
  dossierCode?: string;

  /** Number at the national portal. */
  @IsOptional()
  @IsText(60)
  reference?: string;
}

export class PetitionRef {
  @IsId()
  petitionId: string;
}

export class ClassifyPetition extends PetitionRef {
  @IsIn(PETITION_KINDS, { message: 'phải là regulation (quy định hành chính) hoặc conduct (hành vi hành chính)' })
  kind: PetitionKind;

  /** Who answers. */
  @IsId()
  unitId: string;

  @IsOptional()
  @IsId()
  procedureCode?: string;

  /** The petition it repeats. */
  @IsOptional()
  @IsId()
  repeats?: string;
}

export class RejectPetition extends PetitionRef {
  /** Told to the sender: why, and where else to go. */
  @IsStory(2_000)
  reason: string;
}

export class AskPetitioner extends PetitionRef {
  @IsStory(2_000)
  question: string;
}

export class ReceiveMoreOfPetition extends PetitionRef {
  @IsStory()
  text: string;
}

export class AnswerPetition extends PetitionRef {
  @IsStory()
  answer: string;
}

export class PublishPetition extends PetitionRef {
  /** Both texts as everybody reads them: without a name or anything else that points to a person. */
  @IsStory()
  question: string;

  @IsStory()
  answer: string;

  /** Somebody has read both texts for personal data. */
  @Equals(true, { message: 'phải xác nhận hai nội dung không còn thông tin cá nhân' })
  checked: true;
}

export class KeepPetition extends PetitionRef {
  @IsStory(1_000)
  reason: string;
}

export class LookUpPetition {
  @IsText(40)
  code: string;

  @IsText(40)
  secret: string;
}

export class TellMoreOfPetition extends LookUpPetition {
  @IsStory()
  text: string;
}

export class RatePetition extends LookUpPetition {
  @IsBoolean({ message: 'phải là true (hài lòng) hoặc false (không hài lòng)' })
  liked: boolean;
}

export class ListPetitions extends PageQuery {
  @IsOptional()
  @IsIn(PETITION_STATES, { message: `phải là một trong: ${PETITION_STATES.join(', ')}` })
  state?: PetitionStatus;

  /** Not ended. */
  @IsOptional()
  @IsIn(['true', 'false', true, false], { message: 'phải là true hoặc false' })
  open?: 'true' | 'false' | boolean;

  /** A step is past its last day. */
  @IsOptional()
  @IsIn(['true', 'false', true, false], { message: 'phải là true hoặc false' })
  overdue?: 'true' | 'false' | boolean;

  @IsOptional()
  @IsId()
  unitId?: string;
}

export class ListPublishedPetitions extends PageQuery {
  /** Words of question or answer, with or without diacritics. */
  @IsOptional()
  @IsText(100)
  q?: string;
}

export class PetitionFigures {
  @IsDay()
  from: string;

  /** Last day counted. */
  @IsDay()
  to: string;
}
