import { type FilledCell, type ReadValue, roundedReason } from './value.js';

/** Provinces are numbered 001 to 096; so a number that lost its zeros has lost one or two. */
const LAST_PROVINCE = 96;
const CITIZEN = 12;

/**
 * Reads a citizen identity number (CCCD, 12 digits) or the older CMND (9 digits); blanks, dots and dashes are dropped.
 * Where a spreadsheet kept the number as a number (10 or 11 digits), the zeros it lost are put back; 9 digits stay as
 * they are. Digits are not restored in cells kept as text: there a digit is missing.
 *
 * @returns 12 or 9 digits
 */
export function readIdentity({ cell, text }: FilledCell): ReadValue {
  const rounded = roundedReason(text);
  if (rounded !== undefined) return { reason: rounded };
  const digits = text.replace(/[\s.-]/g, '');
  if (/\D/.test(digits)) return { reason: 'Số định danh chỉ gồm chữ số' };
  if (digits.length === CITIZEN) return { value: digits };
  if (digits.length === 9) return { value: digits, note: 'Số 9 chữ số được coi là số CMND' };
  const restored = digits.padStart(CITIZEN, '0');
  if (cell.kind !== 'text' && /^[1-9]\d{9,10}$/.test(digits) && Number(restored.slice(0, 3)) <= LAST_PROVINCE) {
    return { value: restored, note: `Đã thêm ${CITIZEN - digits.length} số 0 bị mất ở đầu` };
  }
  return { reason: `Số định danh có ${digits.length} chữ số; CCCD có 12 chữ số, CMND có 9 chữ số` };
}
