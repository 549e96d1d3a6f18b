import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Min } from 'class-validator';

import { request } from '../requests/request.js';
import type { FigureDifference } from './declared-figures.js';
import type { Freshness } from './freshness.js';
import type { ReportPeriod } from './report-periods.js';
import type { ReportTable } from './report-tables.js';
import { IsId } from './shared.js';

/** Sections of the reform report (báo cáo CCHC), in order; outline of Bộ Nội vụ 725/BNV-CCHC of 01/3/2012 [not verified]. */
export const REFORM_SECTIONS = [
  { code: 'steering', heading: '1. Công tác chỉ đạo, điều hành' },
  { code: 'institutions', heading: '2.1. Cải cách thể chế' },
  { code: 'procedures', heading: '2.2. Cải cách thủ tục hành chính' },
  { code: 'organisation', heading: '2.3. Cải cách tổ chức bộ máy hành chính nhà nước' },
  { code: 'staff', heading: '2.4. Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức' },
  { code: 'finance', heading: '2.5. Cải cách tài chính công' },
  { code: 'modernisation', heading: '2.6. Hiện đại hóa hành chính' },
  { code: 'one-stop', heading: '2.7. Thực hiện cơ chế một cửa, một cửa liên thông' },
  { code: 'assessment', heading: '3. Đánh giá chung' },
  { code: 'tasks', heading: '4. Phương hướng, nhiệm vụ kỳ tới' },
] as const;
export type ReformSection = (typeof REFORM_SECTIONS)[number]['code'];
const SECTION_CODES = REFORM_SECTIONS.map(({ code }) => code);

export class ReformReportQuery {
  @IsId()
  periodId: string;

  /** Figures entered by hand whose total is printed instead of the computed one, with a flag. */
  @IsOptional()
  @IsId()
  declaredId?: string;
}

export class ReformPartRef {
  @IsId()
  periodId: string;

  @IsIn(SECTION_CODES, { message: `phải là một trong: ${SECTION_CODES.join(', ')}` })
  section: ReformSection;
}

export class WriteReformPart extends ReformPartRef {
  /** Written by a person; empty: taken back. Stays in the statistics database until it is published. */
  @IsString({ message: 'phải là văn bản' })
  @Length(0, 20_000, { message: 'dài tối đa 20.000 ký tự' })
  text: string;

  /** Whether the generated text is printed above the written one. */
  @IsBoolean({ message: 'phải là true hoặc false' })
  withGenerated: boolean;

  /** `revision` of the part the writer has read: refused where somebody wrote meanwhile. Left out: not compared. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  revision?: number;
}

export interface ReformReportSection {
  code: ReformSection;
  heading: string;
  /** Sentences made from figures; empty where the system knows nothing. */
  generated: string[];
  withGenerated: boolean;
  written: { text: string; at: string } | null;
  /** How often the part was written or taken back. */
  revision: number;
  /** What a person is expected to add. */
  hint: string;
}

/** A table of the appendix, its cells as they are printed. */
export interface ReformTable {
  title: string;
  /** Heads from the top to the column itself; equal neighbours are one cell. */
  columns: { heads: string[]; numeric: boolean }[];
  rows: string[][];
  /** The last row is the sum of the others. */
  summed: boolean;
}

export interface ReformReport {
  title: string;
  period: ReportPeriod;
  /** Last day whose facts are in it: of the data, or today. */
  countedTo: string;
  /** What the report begins with; empty where no plan of the year is known. */
  opening: string;
  sections: ReformReportSection[];
  /** Contradictions that are printed; empty when all figures agree. */
  flags: FigureDifference[];
  /** The contradictions with the reason somebody gave, printed below section 2.2 whatever else is; empty without one. */
  flagNote: string;
  /** Dossiers, with all numbers. */
  appendix: ReportTable[];
  /** All tables of the appendix as they are printed, those of `appendix` first. */
  tables: ReformTable[];
  freshness: Freshness;
}

/** What was written in a part: its ten newest revisions, the present one first. */
export interface ReformPartHistory {
  items: { revision: number; text: string; at: string; withGenerated: boolean }[];
}

export const reformApi = {
  get: request<ReformReportQuery, ReformReport>('statistics.reform.get'),
  write: request<WriteReformPart, ReformReport>('statistics.reform.write'),
  history: request<ReformPartRef, ReformPartHistory>('statistics.reform.history'),
};
