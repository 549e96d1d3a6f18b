import { IsIn, IsOptional, Length } from 'class-validator';

import { request } from '../requests/request.js';
import type { DossierView } from './dossier-views.js';
import { DossierRef } from './dossiers.js';
import { IsLines } from './shared.js';

/**
 * Why a dossier is late. The letters of the form (07a) were not verified: the codes are ours, the wording follows the two
 * families of the report forms, causes in the handling (07a) and causes in the rules (07b).
 */
export const LATENESS_REASONS = [
  { code: 'coordination', name: 'Chờ cơ quan, đơn vị phối hợp' },
  { code: 'verification', name: 'Phải xác minh, thẩm tra thực tế' },
  { code: 'workload', name: 'Hồ sơ dồn, thiếu người xử lý' },
  { code: 'handling', name: 'Chậm do người xử lý' },
  { code: 'signature', name: 'Chậm ký duyệt, phát hành' },
  { code: 'system', name: 'Lỗi hệ thống, mất kết nối' },
  { code: 'regulation', name: 'Do quy định hành chính' },
  { code: 'force-majeure', name: 'Thiên tai, dịch bệnh, sự kiện bất khả kháng' },
  { code: 'other', name: 'Nguyên nhân khác' },
] as const;

export type LatenessReason = (typeof LATENESS_REASONS)[number]['code'];

export const LATENESS_REASON_CODES: readonly LatenessReason[] = LATENESS_REASONS.map(({ code }) => code);

/** In Vietnamese; a code nobody knows stays as it is. */
export const latenessReasonName = (code: string): string =>
  LATENESS_REASONS.find((reason) => reason.code === code)?.name ?? code;

/** States why a dossier is late, or replaces what was stated. */
export class ExplainLateness extends DossierRef {
  @IsIn(LATENESS_REASON_CODES, { message: 'phải là một nguyên nhân trong danh mục' })
  reason: LatenessReason;

  /** Stays in the dossiers database. */
  @IsOptional()
  @IsLines()
  @Length(1, 1_000, { message: 'dài từ 1 đến 1000 ký tự' })
  note?: string;
}

export const latenessApi = {
  explain: request<ExplainLateness, DossierView>('dossiers.explain-lateness'),
};
