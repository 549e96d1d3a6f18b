import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { IsEvidenceIds } from './evidence.js';
import { ID_PATTERN, IsDay, IsId, IsText, type Page, PageQuery } from './shared.js';

export const DOCUMENT_TYPES = ['report', 'plan', 'decision', 'notice', 'directive', 'letter'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
export const DOCUMENT_REGISTERS = ['decisions', 'others'] as const;
export type DocumentRegister = (typeof DOCUMENT_REGISTERS)[number];
/** `reform`: listed as a document of administrative reform; `basis`: what it rests on or goes with it. */
export const DOCUMENT_CATEGORIES = ['reform', 'basis'] as const;
export type DocumentCategory = (typeof DOCUMENT_CATEGORIES)[number];

const TYPE = `phải là một trong: ${DOCUMENT_TYPES.join(', ')}`;
const REGISTER = 'phải là decisions (quyết định) hoặc others (văn bản khác)';
const CATEGORY = 'phải là reform (văn bản CCHC) hoặc basis (văn bản căn cứ, liên quan)';
const AGENCY = 'chỉ gồm chữ thường không dấu, số và dấu gạch nối';
const ADDRESS = 'phải là địa chỉ trang web đầy đủ, bắt đầu bằng http:// hoặc https://';

/** What may be corrected of an entry; its key may not. */
class DocumentContent {
  @IsString()
  @Length(1, 60)
  symbol: string;

  @IsDay()
  issuedOn: string;

  @IsIn(DOCUMENT_TYPES, { message: TYPE })
  type: DocumentType;

  @IsString()
  @Length(1, 200)
  issuer: string;

  @IsString()
  @Length(1, 2000)
  abstract: string;

  @IsOptional()
  @Matches(/^https?:\/\/\S+$/, { message: ADDRESS })
  @Length(1, 500, { message: 'dài tối đa 500 ký tự' })
  url?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];

  /** Ids of documents it refers to. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách mã văn bản' })
  @ArrayMaxSize(30, { message: 'tối đa 30 văn bản' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã của văn bản' })
  refersTo?: string[];

  @IsOptional()
  @IsIn(DOCUMENT_CATEGORIES, { message: CATEGORY })
  category?: DocumentCategory;
}

export class RegisterDocument extends DocumentContent {
  /**
   * Agency, register, year and number make the key, for example `sgddt.others.2017.699`. Such an id must say the same as
   * the fields; any other id is replaced by the key, which is answered.
   */
  @IsId()
  documentId: string;

  @IsString()
  @Length(1, 60)
  number: string;

  @IsIn(DOCUMENT_REGISTERS, { message: REGISTER })
  register: DocumentRegister;

  /** Code of the issuing agency; left out: from the id, or from the name of the issuer. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,59}$/, { message: AGENCY })
  agency?: string;
}

export class CorrectDocument extends DocumentContent {
  @IsId()
  documentId: string;

  @IsText(500, 'phải nêu lý do sửa')
  reason: string;
}

export class WithdrawDocument {
  @IsId()
  documentId: string;

  @IsText(500, 'phải nêu lý do hủy')
  reason: string;
}

export class DocumentRef {
  @IsId()
  documentId: string;
}

export class ListDocuments extends PageQuery {
  /** Words of number, symbol, abstract or issuer; case and diacritics do not matter. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  q?: string;

  @IsOptional()
  @IsIn(DOCUMENT_TYPES, { message: TYPE })
  type?: DocumentType;

  /** Year of issue. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là năm' })
  @Min(1945, { message: 'nhỏ nhất là 1945' })
  @Max(2100, { message: 'lớn nhất là 2100' })
  year?: number;

  @IsOptional()
  @IsId()
  agency?: string;

  @IsOptional()
  @IsIn(DOCUMENT_REGISTERS, { message: REGISTER })
  register?: DocumentRegister;

  @IsOptional()
  @IsIn(DOCUMENT_CATEGORIES, { message: CATEGORY })
  category?: DocumentCategory;
}

/** A document named in words: `699/KH-SGDĐT`. */
export class ResolveDocument {
  @IsString()
  @Length(1, 120)
  symbol: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là năm' })
  @Min(1945, { message: 'nhỏ nhất là 1945' })
  @Max(2100, { message: 'lớn nhất là 2100' })
  year?: number;
}

export interface DocumentView {
  documentId: string;
  number: string;
  symbol: string;
  /** As printed: `699/KH-SGDĐT`. */
  sign: string;
  date: string;
  type: DocumentType;
  issuer: string;
  agency: string;
  register: DocumentRegister;
  year: number;
  abstract: string;
  category: DocumentCategory;
  url: string;
  evidenceIds: string[];
}

export interface DocumentDetails extends DocumentView {
  refersTo: DocumentView[];
  referredBy: {
    documents: DocumentView[];
    /** Versions of procedures announced by it. */
    procedures: { code: string; name: string; version: number }[];
  };
}

export interface DocumentPage extends Page<DocumentView> {
  /** All that match, on this and other pages. */
  total: number;
  agencies: { code: string; name: string }[];
  years: number[];
}

/** The answer to a registration, with what looks like it. */
export interface RegisteredDocument {
  documentId: string;
  /** Other documents with the same number and symbol. */
  similar: DocumentView[];
}

export const documentsApi = {
  register: request<RegisterDocument, RegisteredDocument>('posting.register-document'),
  correct: request<CorrectDocument, { documentId: string }>('posting.correct-document'),
  withdraw: request<WithdrawDocument, { documentId: string }>('posting.withdraw-document'),
  list: request<ListDocuments, DocumentPage>('posting.list-documents'),
  get: request<DocumentRef, DocumentDetails>('posting.get-document'),
  resolve: request<ResolveDocument, { items: DocumentView[] }>('posting.resolve-document'),
};
