import { folded } from '../text/clean.js';
import { looksLikeLegacyFont } from '../text/legacy-fonts.js';
import type { FilledCell, ReadValue } from './value.js';

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;
/** The longest address mail can be sent to. */
const MAX_EMAIL = 254;

/** Reads free text. @param maxLength in characters */
export function readText({ cell, text }: FilledCell, maxLength = Infinity): ReadValue {
  if (looksLikeLegacyFont(cell.text)) {
    return { reason: 'Chữ dùng bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode' };
  }
  const { length } = Array.from(text);
  return length > maxLength ? { reason: `Dài ${length} ký tự, tối đa ${maxLength}` } : { value: text };
}

/** Reads one e-mail address. @returns it in lower case */
export function readEmail({ text }: FilledCell): ReadValue {
  const valid = text.length <= MAX_EMAIL && EMAIL.test(text) && !text.includes('..');
  return valid ? { value: text.toLowerCase() } : { reason: 'Không phải địa chỉ thư điện tử, ví dụ ten@example.edu.vn' };
}

/**
 * Reads a whole number without separators: "1.234" is a thousand to some and a little more than one to others.
 *
 * @returns a safe integer within the bounds, which are allowed values
 */
export function readInteger({ text }: FilledCell, { min, max }: { min?: number; max?: number }): ReadValue {
  const value = Number(text);
  if (!/^[+-]?\d{1,16}$/.test(text) || !Number.isSafeInteger(value)) {
    return { reason: 'Không phải số nguyên; ghi chữ số liền nhau, không có dấu chấm, dấu phẩy' };
  }
  if (min !== undefined && value < min) return { reason: `Nhỏ hơn ${min}` };
  if (max !== undefined && value > max) return { reason: `Lớn hơn ${max}` };
  return { value };
}

/**
 * Reads one of the choices, compared without case, diacritics, punctuation and blanks. Where two choices differ in
 * nothing else, the text must be the same but for case.
 *
 * @returns the choice as the caller spells it
 */
export function readChoice({ text }: FilledCell, choices: readonly string[]): ReadValue {
  const exact = choices.find((choice) => upper(choice) === upper(text));
  if (exact !== undefined) return { value: exact };
  const close = choices.filter((choice) => folded(choice) === folded(text));
  if (close.length === 1 && close[0] !== undefined) return { value: close[0] };
  return { reason: `Chỉ nhận: ${choices.join(', ')}` };
}

const upper = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi');
