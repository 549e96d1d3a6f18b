import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';

import { request } from '../requests/request.js';
import type { BulkRefusedRow, BulkView, ImportView, RejectedRowsPage } from './bulk-views.js';
import { CHANNELS, OUTCOMES } from './dossiers.js';
import { IsId, IsText, type Page, PageQuery } from './shared.js';

/** Largest piece of a file in one message, in bytes before it is written in base64. */
export const CHUNK_BYTES = 256 * 1_024;
/** Dossiers named one by one in a bulk act; more are named by their import or procedure. */
export const MAX_NAMED = 10_000;

export class ImportRef {
  @IsId()
  importId: string;
}

/** A file is about to be sent in pieces. */
export class OpenImport extends ImportRef {
  @IsText(200, 'phải có tên tệp')
  fileName: string;

  /** Unit whose desk receives the dossiers. */
  @IsId()
  unitId: string;
}

/** The pieces are numbered from 0; the same piece may be sent again. */
export class ImportChunk extends ImportRef {
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  @Max(9_999, { message: 'lớn nhất là 9999' })
  number: number;

  /** Base64. */
  @IsString({ message: 'phải là base64' })
  @Length(1, 350_000, { message: 'mảnh tệp quá lớn' })
  @Matches(/^[A-Za-z0-9+/]+={0,2}$/, { message: 'phải là base64' })
  data: string;
}

export class StartImport extends ImportRef {
  /** Number of pieces sent; the import starts only when all of them are there. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'tệp không có nội dung' })
  @Max(10_000, { message: 'lớn nhất là 10000' })
  chunks: number;

  /** For rows without a procedure of their own. */
  @IsOptional()
  @IsId()
  procedureCode?: string;
}

export class RejectedRowsQuery extends ImportRef {
  /** Line after which to go on. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  after: number;
}

/** Which dossiers: named, all of an import, or all of a procedure that are ready for the act. */
class BulkSelection {
  @IsId()
  jobId: string;

  @IsOptional()
  @IsArray({ message: 'phải là danh sách mã định danh hồ sơ' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một hồ sơ' })
  @ArrayMaxSize(MAX_NAMED, { message: `nhiều nhất ${MAX_NAMED} hồ sơ` })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, { each: true, message: 'mã định danh hồ sơ không hợp lệ' })
  dossierIds?: string[];

  @IsOptional()
  @IsId()
  importId?: string;

  @IsOptional()
  @IsId()
  procedureCode?: string;

  /** Kept with every act. */
  @IsOptional()
  @IsText(1_000)
  reason?: string;
}

export class BulkReturn extends BulkSelection {
  @IsIn(CHANNELS, { message: 'phải là counter, online hoặc post' })
  method: (typeof CHANNELS)[number];
}

export class BulkTransfer extends BulkSelection {
  @IsId()
  toUnitId: string;
}

export class BulkComplete extends BulkSelection {
  @IsIn(OUTCOMES, { message: 'phải là granted (có kết quả) hoặc declined (từ chối bằng văn bản)' })
  outcome: (typeof OUTCOMES)[number];
}

export class BulkRef {
  @IsId()
  jobId: string;
}

export class UndoBulkReturn extends BulkRef {
  @IsText(1_000, 'phải nêu lý do')
  reason: string;
}

export class BulkRefusedQuery extends BulkRef {
  /** Number after which to go on. */
  @IsInt({ message: 'phải là số nguyên' })
  @Min(0, { message: 'nhỏ nhất là 0' })
  after: number;
}

export const importsApi = {
  open: request<OpenImport, ImportView>('dossiers.import-open'),
  chunk: request<ImportChunk, { number: number }>('dossiers.import-chunk'),
  start: request<StartImport, ImportView>('dossiers.import-start'),
  cancel: request<ImportRef, ImportView>('dossiers.import-cancel'),
  get: request<ImportRef, ImportView>('dossiers.import-get'),
  list: request<PageQuery, Page<ImportView>>('dossiers.import-list'),
  rejected: request<RejectedRowsQuery, RejectedRowsPage>('dossiers.import-rejected'),
};

export const bulkApi = {
  return: request<BulkReturn, BulkView>('dossiers.bulk-return'),
  transfer: request<BulkTransfer, BulkView>('dossiers.bulk-transfer'),
  complete: request<BulkComplete, BulkView>('dossiers.bulk-complete'),
  undo: request<UndoBulkReturn, BulkView>('dossiers.bulk-undo'),
  get: request<BulkRef, BulkView>('dossiers.bulk-get'),
  list: request<PageQuery, Page<BulkView>>('dossiers.bulk-list'),
  refused: request<BulkRefusedQuery, Page<BulkRefusedRow>>('dossiers.bulk-refused'),
};
