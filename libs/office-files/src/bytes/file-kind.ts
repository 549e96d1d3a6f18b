import { RefusedFile } from '../refused-file.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type FileKind = { readonly kind: 'zip' } | { readonly kind: 'text'; readonly encoding: TextEncoding };

/** Bytes that must be there before a kind can be told, unless the file is shorter. */
export const HEAD_BYTES = 4096;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const MARKUP = /^\s*<(!doctype|html|head|meta|style|table|div|\?xml|workbook)/i;

const startsWith = (head: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => head[index] === byte);

const NOT_A_TABLE = 'Tệp không phải bảng tính. Chỉ nhận tệp .xlsx hoặc .csv.';

/**
 * Tells the kind of a file by its content; its name says nothing.
 *
 * @param head the first {@link HEAD_BYTES} bytes, or all of a shorter file
 * @throws RefusedFile `empty`, `old-excel` or `not-a-table`
 */
export function kindOfFile(head: Uint8Array): FileKind {
  if (head.length === 0) throw new RefusedFile('empty', 'Tệp rỗng, không có dữ liệu.');
  if (startsWith(head, ZIP)) return { kind: 'zip' };
  if (startsWith(head, OLE)) throw oldExcel();
  if (startsWith(head, PDF)) throw new RefusedFile('not-a-table', NOT_A_TABLE);
  const encoding = MARKS.find(([, mark]) => startsWith(head, mark))?.[0];
  if (encoding === undefined || encoding === 'utf-8') assertText(head);
  return { kind: 'text', encoding: encoding ?? 'utf-8' };
}

function assertText(head: Uint8Array): void {
  if (head.includes(0)) throw new RefusedFile('not-a-table', NOT_A_TABLE);
  if (!MARKUP.test(Buffer.from(head).toString('latin1').replace(/^ï»¿/, ''))) return;
  const message =
    'Tệp là trang web hoặc XML mang đuôi bảng tính. Hãy mở bằng Excel, chọn Lưu thành, dạng .xlsx hoặc "CSV UTF-8".';
  throw new RefusedFile('not-a-table', message);
}

/** The binary format before 2007 and a workbook under a password share their envelope. */
function oldExcel(): RefusedFile {
  const message =
    'Tệp là dạng Excel cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu nếu có, lưu lại dạng .xlsx hoặc .csv.';
  return new RefusedFile('old-excel', message);
}
