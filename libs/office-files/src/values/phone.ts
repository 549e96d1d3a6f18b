import { type FilledCell, type ReadValue, roundedReason } from './value.js';

const BETWEEN = /[\s.()\u2010-\u2015-]/g;
const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
const LOST_ZERO = /^([35789]\d{8}|2\d{9})$/;
/** Eleven-digit mobile numbers were given up in 2018. */
const GIVEN_UP = /^0?1[2689]\d{8}$/;
const ABROAD = /^(\+84|0084|84(?=0?[35789]\d{8}$|0?2\d{9}$))0?/;

/**
 * Reads a Vietnamese mobile (10 digits) or landline (11 digits) number. Blanks, dots, dashes and brackets are dropped,
 * +84 becomes 0, a leading zero Excel lost is put back.
 *
 * @returns the digits, beginning with 0
 */
export function readPhone({ text }: FilledCell): ReadValue {
  const rounded = roundedReason(text);
  if (rounded !== undefined) return { reason: rounded };
  const bare = text.replace(BETWEEN, '');
  const digits = bare.replace(ABROAD, '0');
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return { value: digits };
  if (LOST_ZERO.test(digits)) return { value: `0${digits}`, note: 'Đã thêm số 0 bị mất ở đầu' };
  if (/[^\d+]/.test(bare)) return { reason: 'Số điện thoại chỉ gồm chữ số, mỗi ô một số' };
  if (GIVEN_UP.test(digits)) return { reason: 'Số di động 11 chữ số đã bỏ từ năm 2018; ghi số mới 10 chữ số' };
  return { reason: 'Không phải số điện thoại Việt Nam; di động có 10 chữ số, cố định có 11 chữ số, bắt đầu bằng 0' };
}
