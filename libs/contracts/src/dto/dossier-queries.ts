import { IsIn, IsOptional, IsString, Length } from 'class-validator';

import { DOSSIER_STATES, DossierRef, type DossierState } from './dossiers.js';
import { IsDay, IsId, IsPrintable, PageQuery } from './shared.js';

const IsFlag = (): PropertyDecorator => IsIn(['true', 'false', true, false], { message: 'phải là true hoặc false' });

export const PURPOSES = ['handling', 'inspection', 'supervision', 'support', 'applicant-request'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Personal data are shown for a purpose, which is kept. */
export class GetDossier extends DossierRef {
  @IsOptional()
  @IsIn(PURPOSES, { message: `phải là một trong: ${PURPOSES.join(', ')}` })
  purpose?: Purpose;
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
  @IsFlag()
  overdue?: 'true' | 'false' | boolean;

  /** Late, open or ended, and nobody has said why. */
  @IsOptional()
  @IsFlag()
  unexplained?: 'true' | 'false' | boolean;

  /** Day of acceptance. */
  @IsOptional()
  @IsDay()
  acceptedOn?: string;

  /** An apology lies ready to be signed. */
  @IsOptional()
  @IsFlag()
  apology?: 'true' | 'false' | boolean;

  /** A correction waits for approval. */
  @IsOptional()
  @IsFlag()
  correction?: 'true' | 'false' | boolean;

  /** Online submissions whose time to be answered is over. */
  @IsOptional()
  @IsFlag()
  unanswered?: 'true' | 'false' | boolean;

  /** Part of the code or of the applicant's name, without regard to diacritics. */
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
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
