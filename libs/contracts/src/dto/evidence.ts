import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { ID_PATTERN, IsId, IsText } from './shared.js';

/** Services that keep evidence files of their own. */
export const EVIDENCE_SERVICES = ['posting', 'inspections'] as const;
export type EvidenceService = (typeof EVIDENCE_SERVICES)[number];

/** What may be kept and how large one file may be, in bytes. */
export const EVIDENCE_MAX_BYTES = {
  'image/jpeg': 3 * 1_024 * 1_024,
  'image/png': 3 * 1_024 * 1_024,
  'image/webp': 3 * 1_024 * 1_024,
  'application/pdf': 10 * 1_024 * 1_024,
} as const;
export type EvidenceType = keyof typeof EVIDENCE_MAX_BYTES;

/** Files one act may name. */
export const EVIDENCE_PER_ACT = 6;

/** Ids of uploaded files, as acts name them. */
export const IsEvidenceIds = (): PropertyDecorator => (target, property) => {
  Matches(ID_PATTERN, { each: true, message: 'phải là mã của tệp đã gửi' })(target, property);
  ArrayMaxSize(EVIDENCE_PER_ACT, { message: `tối đa ${EVIDENCE_PER_ACT} tệp` })(target, property);
  IsArray({ message: 'phải là danh sách mã tệp' })(target, property);
};

export class EvidenceRef {
  @IsId()
  evidenceId: string;
}

/** Pieces are numbered from 0; the same piece may be sent again, and the last one closes the file. */
export class PutEvidence extends EvidenceRef {
  @IsText(200, 'phải có tên tệp')
  fileName: string;

  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(99, { message: 'lớn nhất là 99' })
  number: number;

  @IsBoolean({ message: 'phải là true hoặc false' })
  last: boolean;

  /** Base64. */
  @IsString({ message: 'phải là base64' })
  @Length(1, 350_000, { message: 'mảnh tệp quá lớn' })
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: 'phải là base64' })
  data: string;
}

export class EvidencePieceQuery extends EvidenceRef {
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(99, { message: 'lớn nhất là 99' })
  number: number;
}

/** A file that is wholly there. */
export interface EvidenceView {
  evidenceId: string;
  fileName: string;
  type: EvidenceType;
  /** Size in bytes. */
  bytes: number;
  /** Hexadecimal. */
  sha256: string;
  pieces: number;
  uploadedAt: string;
}

/** Files kept as evidence by one service: photos and PDFs, in its own database. */
export const evidenceApi = (service: EvidenceService) => ({
  /** Answers null until the last piece is there. */
  put: request<PutEvidence, { file: EvidenceView | null }>(`${service}.evidence-put`),
  describe: request<EvidenceRef, EvidenceView>(`${service}.evidence-describe`),
  /** The content of one piece, in base64. */
  piece: request<EvidencePieceQuery, { data: string }>(`${service}.evidence-piece`),
});
