/** Why a whole file cannot be read; stable, for callers that act on it. */
export type RefusalCode =
  | 'empty'
  | 'not-a-table'
  | 'old-excel'
  | 'password'
  | 'legacy-encoding'
  | 'damaged'
  | 'unclosed-quote'
  | 'too-large'
  | 'inflates-too-much'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'no-header'
  | 'missing-column'
  | 'duplicate-column';

/** The file as a whole is refused. The message is Vietnamese and says what the sender can do. */
export class RefusedFile extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'RefusedFile';
  }
}

/** @returns the refusal of an Excel file whose inside contradicts itself */
export function damaged(cause?: unknown): RefusedFile {
  const message =
    'Tệp Excel bị hỏng hoặc chưa tải lên trọn vẹn. Hãy mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.';
  return new RefusedFile('damaged', message, { cause });
}

/** @returns the refusal of text in TCVN3, VNI or Windows-1258 */
export function legacyEncoding(cause?: unknown): RefusedFile {
  const message =
    'Chữ trong tệp dùng bảng mã cũ (TCVN3, VNI hoặc Windows-1258). ' +
    'Hãy chuyển chữ sang Unicode (ví dụ bằng UniKey), rồi trong Excel chọn Lưu thành, dạng "CSV UTF-8" hoặc .xlsx.';
  return new RefusedFile('legacy-encoding', message, { cause });
}
