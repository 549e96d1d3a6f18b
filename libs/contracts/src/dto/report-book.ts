import { IsArray, IsIn, IsOptional, Matches } from 'class-validator';

import { request } from '../requests/request.js';
import type { DeclaredFiguresView } from './declared-figures.js';
import type { ReformReport } from './reform-report.js';
import type { ReportPeriod } from './report-periods.js';
import { TABLE_ROWS, type ReportTable, type TableRows } from './report-tables.js';
import { ID_PATTERN, IsDay, IsId, IsLines, PageQuery } from './shared.js';

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

export interface ReportReceipt {
  id: string;
  number: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** An entry of the book of published reports. */
export interface PublishedReport {
  reportId: string;
  number: number;
  form: BookForm;
  formVersion: string;
  title: string;
  period: ReportPeriod;
  publishedAt: string;
  position: number;
  contentHash: string;
  previousHash: string;
  hash: string;
  corrects: string | null;
  correctedBy: string | null;
  reason: string | null;
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
  broken: { number: number; reportId: string; what: string }[];
  lastHash: string;
}

export const bookApi = {
  publish: request<PublishReport, ReportReceipt>('statistics.book.publish'),
  list: request<PageQuery, { items: PublishedReport[] }>('statistics.book.list'),
  get: request<ReportRef, { entry: PublishedReport; content: FrozenContent; canonical: string }>('statistics.book.get'),
  /** One report with the chain up to it, or the whole book. */
  verify: request<Partial<ReportRef>, ReportVerification>('statistics.book.verify'),
};
