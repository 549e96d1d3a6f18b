import { IsArray, IsIn, IsOptional, Matches } from 'class-validator';

import { request } from '../requests/request.js';
import type { DeclaredFiguresView } from './declared-figures.js';
import type { ReformReport } from './reform-report.js';
import type { ReportPeriod } from './report-periods.js';
import { TABLE_ROWS, type ReportTable, type TableRows } from './report-tables.js';
import { ID_PATTERN, IsDay, IsId, IsLines, type Page, type PageQuery } from './shared.js';

export const BOOK_FORMS = ['06a', '07a', 'detail', 'par'] as const;
export type BookForm = (typeof BOOK_FORMS)[number];

export class ReportRef {
  @IsId()
  reportId: string;
}

/** Freezes a report and enters it in the book. */
export class PublishReport extends ReportRef {
  @IsIn(BOOK_FORMS, { message: `phải là một trong: ${BOOK_FORMS.join(', ')}` })
  form: BookForm;

  @IsId()
  periodId: string;

  @IsOptional()
  @IsIn(TABLE_ROWS, { message: `phải là một trong: ${TABLE_ROWS.join(', ')}` })
  by?: TableRows;

  @IsOptional()
  @IsDay()
  map?: string;

  @IsOptional()
  @IsIn(['2017', '2020'], { message: 'phải là 2017 hoặc 2020' })
  version?: string;

  /** Figures entered by hand that are printed with it; default: all of the period. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã' })
  declaredIds?: string[];

  /** Why figures that disagree are published all the same; printed. */
  @IsOptional()
  @IsLines()
  reason?: string;

  /** Id of the published report that this one corrects. */
  @IsOptional()
  @IsId()
  corrects?: string;
}

/** One report with the chain up to it; without an id the whole book. */
export class VerifyReports {
  @IsOptional()
  @IsId()
  reportId?: string;
}

export interface ReportReceipt {
  id: string;
  number: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** Another report of the book. */
export interface ReportLink {
  reportId: string;
  number: number;
}

/** An entry of the book of published reports. */
export interface PublishedReport {
  reportId: string;
  number: number;
  form: BookForm;
  formVersion: string;
  /** Empty where the content cannot be read any more. */
  title: string;
  period: ReportPeriod;
  /** RFC 3339: when it was entered. */
  publishedAt: string;
  /** Place in the stream of events up to which the figures are true. */
  position: number;
  /** SHA-256, hexadecimal: of the canonical content; of the entry before (empty for the first); of this entry. */
  contentHash: string;
  previousHash: string;
  hash: string;
  corrects: ReportLink | null;
  correctedBy: ReportLink | null;
  reason: string | null;
  /** Dossiers whose facts could not be read when it was published. */
  incomplete: number;
}

/** What is frozen, as its canonical JSON says it. */
export interface FrozenContent {
  form: BookForm;
  formVersion: string;
  period: ReportPeriod;
  table: ReportTable | null;
  reform: ReformReport | null;
  declared: DeclaredFiguresView[];
  reason: string | null;
}

export interface ReportVerification {
  checked: number;
  ok: boolean;
  /** What is wrong, in Vietnamese; by number. */
  broken: { number: number; reportId: string; what: string }[];
  /** Hash of the last checked entry; empty for an empty book. */
  lastHash: string;
}

/** A published report: its entry, and what is frozen; null where that cannot be read any more. */
export interface PublishedReportView {
  entry: PublishedReport;
  /** The exact text whose SHA-256 is the hash of the entry. */
  entryText: string;
  content: FrozenContent | null;
  /** The exact text whose SHA-256 is the hash of the content: canonical JSON (RFC 8785). */
  canonical: string | null;
}

export const bookApi = {
  publish: request<PublishReport, ReportReceipt>('statistics.book.publish'),
  /** The newest first. */
  list: request<PageQuery, Page<PublishedReport>>('statistics.book.list'),
  get: request<ReportRef, PublishedReportView>('statistics.book.get'),
  verify: request<VerifyReports, ReportVerification>('statistics.book.verify'),
};
