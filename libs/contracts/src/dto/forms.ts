import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { PURPOSES, type Purpose } from './dossier-queries.js';
import { DossierRef } from './dossiers.js';
import { IsDay } from './shared.js';

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

/** A label and what is entered there; an empty value is a dotted line to be filled in by hand. */
export interface FormField {
  label: string;
  value: string;
}

export type FormBlock =
  | { kind: 'fields'; rows: FormField[] }
  | { kind: 'text'; text: string }
  /** Numbered from 1. */
  | { kind: 'list'; items: string[] }
  /** `width` in per cent of the table; a cell may have several lines. */
  | { kind: 'table'; columns: { title: string; width: number }[]; rows: string[][] };

/** A form as it lies on paper, before anybody decides how to draw it. All texts Vietnamese. */
export interface FormSheet {
  kind: FormKindName | 'register';
  /** Number in the annex, or empty where it was not verified. */
  formNo: string;
  /** Document the form comes from. */
  source: string;
  title: string;
  paper: 'A5' | 'A4';
  landscape: boolean;
  /** Head on the left: authority, department, desk. */
  agencyLines: string[];
  /** Head on the right. */
  nationalLines: string[];
  /** Number of this slip; empty: filled in by hand or none. */
  number: string;
  placeAndDate: string;
  /** Across the sheet: `HẾT GIÁ TRỊ` or `DỰ THẢO`. */
  watermark: string | null;
  blocks: FormBlock[];
  signatures: { title: string; note: string; name: string }[];
  /** Address of the public look-up, from the root of the site; nothing secret in it. */
  qr: { url: string; caption: string } | null;
  /** Small print at the foot. */
  notes: string[];
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
