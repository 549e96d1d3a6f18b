import { IsBoolean, IsIn, IsOptional, IsString, Length } from 'class-validator';

import { request } from '../requests/request.js';
import type { FigureDifference } from './declared-figures.js';
import type { ReportPeriod } from './report-periods.js';
import type { Freshness, ReportTable } from './report-tables.js';
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

export class WriteReformPart {
  @IsId()
  periodId: string;

  @IsIn(SECTION_CODES, { message: `phải là một trong: ${SECTION_CODES.join(', ')}` })
  section: ReformSection;

  /** Written by a person; empty: taken back. Stays in the statistics database until it is published. */
  @IsString()
  @Length(0, 20_000, { message: 'dài tối đa 20.000 ký tự' })
  text: string;

  /** Whether the generated text is printed above the written one. */
  @IsBoolean({ message: 'phải là true hoặc false' })
  withGenerated: boolean;
}

export interface ReformReportSection {
  code: ReformSection;
  heading: string;
  /** Sentences made from figures; empty where the system knows nothing. */
  generated: string[];
  withGenerated: boolean;
  written: { text: string; at: string } | null;
  /** What a person is expected to add. */
  hint: string;
}

export interface ReformReport {
  title: string;
  period: ReportPeriod;
  sections: ReformReportSection[];
  /** Contradictions that are printed; empty when all figures agree. */
  flags: FigureDifference[];
  appendix: ReportTable[];
  freshness: Freshness;
}

export const reformApi = {
  get: request<ReformReportQuery, ReformReport>('statistics.reform.get'),
  write: request<WriteReformPart, ReformReport>('statistics.reform.write'),
};
