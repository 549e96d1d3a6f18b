import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { PURPOSES, type Purpose } from './dossier-queries.js';
import { DossierRef } from './dossiers.js';
import { IsDay } from './shared.js';
import type { FormSheet } from './sheets.js';

/** Slips of one dossier; the register is a form too, but of many. */
export const FORM_KINDS = ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control-sheet'] as const;
export type FormKindName = (typeof FORM_KINDS)[number];

/** A line is read off like `01/2017` (paper book) or `2018` (electronic codes by day). */
const BOOK = /^(\d{2}\/)?\d{4}$/;

export class PrintForm extends DossierRef {
  @IsIn(FORM_KINDS, { message: `phải là một trong: ${FORM_KINDS.join(', ')}` })
  kind: FormKindName;

  /** Which receipt or which request for papers; left out: the last one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(1_000, { message: 'lớn nhất là 1000' })
  no?: number;

  /** Why personal data are printed; left out: the usual purpose of the role. */
  @IsOptional()
  @IsIn(PURPOSES, { message: `phải là một trong: ${PURPOSES.join(', ')}` })
  purpose?: Purpose;
}

/** Either a day, or a period of at most 31 days, or a book. */
export class PrintRegister {
  @IsOptional()
  @IsDay()
  day?: string;

  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  to?: string;

  @IsOptional()
  @Matches(BOOK, { message: 'phải có dạng 01/2017 hoặc 2018' })
  book?: string;

  /** `nextCursor` of the part before. */
  @IsOptional()
  @IsString()
  @Length(1, 400)
  cursor?: string;
}

/** A form that can be printed now. */
export interface AvailableForm {
  kind: FormKindName;
  /** Which receipt or request for papers; null where there is only one. */
  no: number | null;
  title: string;
  formNo: string;
  /** A receipt that was replaced is void; an apology nobody signed yet is a draft. */
  standing: 'valid' | 'void' | 'draft';
}

/** A part of the register; `total` lines belong to the whole of it. */
export interface RegisterSheet extends FormSheet {
  total: number;
  nextCursor: string | null;
}

export const formsApi = {
  available: request<DossierRef, AvailableForm[]>('dossiers.forms.available'),
  print: request<PrintForm, FormSheet>('dossiers.forms.print'),
  register: request<PrintRegister, RegisterSheet>('dossiers.forms.register'),
};
