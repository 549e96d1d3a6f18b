import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsDefined, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';

import { ChannelTermsInput, LimitInput, PartsInput, SENDING_CHANNELS } from './procedure-parts.js';
import { IsDay, IsId, IsText } from './shared.js';

/** What an announcing decision says about itself beside its number. */
export class AnnouncingDecision {
  @IsOptional()
  @IsDay()
  signedOn?: string;

  /** Agency that signed. */
  @IsOptional()
  @IsText(200)
  issuer?: string;

  /** Id in the register of documents. */
  @IsOptional()
  @IsId()
  documentId?: string;

  /** Day on which it was made public; the day of entering unless given. */
  @IsOptional()
  @IsDay()
  publishedOn?: string;
}

/** What a publication brings: a procedure nobody had, or another text of one. */
export const CHANGE_KINDS = ['new', 'amended'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export class PublishProcedure extends AnnouncingDecision {
  @IsId()
  code: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(3, 400, { message: 'dài từ 3 đến 400 ký tự' })
  name: string;

  @IsId()
  fieldCode: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 200, { message: 'dài từ 1 đến 200 ký tự' })
  fieldName: string;

  @IsDefined({ message: 'phải có thời hạn giải quyết' })
  @ValidateNested()
  @Type(() => LimitInput)
  limit: LimitInput;

  @IsDay()
  validFrom: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 200, { message: 'dài từ 1 đến 200 ký tự' })
  decision: string;

  @IsDefined({ message: 'phải có các bộ phận của thủ tục' })
  @ValidateNested()
  @Type(() => PartsInput)
  parts: PartsInput;

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 300, { message: 'dài từ 1 đến 300 ký tự' })
  provenance?: string;

  /** Ways of sending with a limit or fee of their own. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(SENDING_CHANNELS.length)
  @ValidateNested({ each: true })
  @Type(() => ChannelTermsInput)
  channels?: ChannelTermsInput[];

  @IsOptional()
  @IsIn(CHANGE_KINDS, { message: `phải là một trong: ${CHANGE_KINDS.join(', ')}` })
  changeKind?: ChangeKind;
}

export class RepealProcedure extends AnnouncingDecision {
  @IsId()
  code: string;

  @IsDay()
  repealedFrom: string;

  @IsString({ message: 'phải là văn bản' })
  @Length(1, 200, { message: 'dài từ 1 đến 200 ký tự' })
  decision: string;

  /** Code of the procedure that takes its place. */
  @IsOptional()
  @IsId()
  replacedBy?: string;
}

export class ProcedureRef {
  @IsId()
  code: string;
}
