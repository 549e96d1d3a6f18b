import { RefusedFile } from './refused-file.js';

/** How much of a file is read before it is refused. */
export interface ReadLimits {
  /** Bytes as sent; an XLSX file is held in memory up to this size. */
  readonly maxBytes: number;
  /** Bytes of any one part of an XLSX file once inflated. */
  readonly maxInflatedBytes: number;
  /** Rows with content on one sheet, titles included. */
  readonly maxRows: number;
  /** Cells of one row, up to the last with content. */
  readonly maxColumns: number;
}

const MEBIBYTE = 1024 * 1024;

/** Ten times what the largest known intake (8077 rows) needs. */
export const defaultLimits: ReadLimits = {
  maxBytes: 20 * MEBIBYTE,
  maxInflatedBytes: 128 * MEBIBYTE,
  maxRows: 100_000,
  maxColumns: 100,
};

const count = (amount: number): string => amount.toLocaleString('vi-VN');

/** Throws when a sheet has more rows with content than allowed. */
export function assertRows(rows: number, { maxRows }: ReadLimits): void {
  if (rows <= maxRows) return;
  throw new RefusedFile('too-many-rows', `Tệp có nhiều hơn ${count(maxRows)} dòng. Hãy chia thành nhiều tệp nhỏ hơn.`);
}

/** Throws when a row reaches further right than allowed. */
export function assertColumns(columns: number, line: number, { maxColumns }: ReadLimits): void {
  if (columns <= maxColumns) return;
  const message = `Dòng ${line} có nhiều hơn ${maxColumns} cột. Hãy bỏ các cột không thuộc danh sách.`;
  throw new RefusedFile('too-many-columns', message);
}

/** @returns the refusal of an Excel part larger than allowed */
export function inflatesTooMuch({ maxInflatedBytes }: ReadLimits): RefusedFile {
  const size = count(Math.round(maxInflatedBytes / MEBIBYTE));
  const message = `Nội dung bung ra từ tệp Excel lớn hơn ${size} MB. Hãy chia thành nhiều tệp nhỏ hơn.`;
  return new RefusedFile('inflates-too-much', message);
}

/**
 * The same bytes, counted as they pass.
 *
 * @throws RefusedFile `too-large` once more than `maxBytes` have passed
 */
export async function* withinSize(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes }: ReadLimits,
): AsyncGenerator<Uint8Array, void> {
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.length;
    if (seen > maxBytes) {
      const size = (maxBytes / MEBIBYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
      throw new RefusedFile('too-large', `Tệp lớn hơn ${size} MB. Hãy chia thành nhiều tệp nhỏ hơn.`);
    }
    yield chunk;
  }
}
