import { dateOfSerial } from '../xlsx/serial-date.js';
import type { FilledCell, ReadValue } from './value.js';

const EXPECTED = 'ghi dạng ngày/tháng/năm, ví dụ 05/09/2008';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Exports put midnight behind the day. */
const MIDNIGHT = /[ T]0?0:00(:00(\.0+)?)?( ?(AM|SA|Z))?$/i;
const DAY_FIRST = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
/** Days from 1927 to 2099 as Excel counts them; CSV of cells that lost their format holds such. */
const SERIAL_TEXT = /^[1-7]\d{4}$/;

/**
 * Reads `dd/MM/yyyy`, `d/M/yyyy`, the same with dashes or dots, `yyyy-MM-dd`, and the day numbers of Excel. The day
 * always comes before the month. Years from 1900 to 2100.
 *
 * @returns the day as `yyyy-MM-dd`
 */
export function readDate({ cell, text, date1904 }: FilledCell): ReadValue {
  if (cell.kind === 'number' && cell.number !== undefined) return fromSerial(cell.number, date1904);
  if (cell.kind === 'untyped' && SERIAL_TEXT.test(text)) return fromSerial(Number(text), date1904);
  const day = text.replace(MIDNIGHT, '');
  const dayFirst = DAY_FIRST.exec(day);
  if (dayFirst !== null) return fromParts(dayFirst[3] ?? '', Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(day);
  if (yearFirst !== null) return fromParts(yearFirst[1] ?? '', Number(yearFirst[2]), Number(yearFirst[3]));
  if (/^\d{4}$/.test(day)) return { reason: `Chỉ có năm; ${EXPECTED}` };
  return { reason: `Không phải ngày; ${EXPECTED}` };
}

function fromSerial(serial: number, date1904: boolean): ReadValue {
  // A year alone would pass for a day in 1905.
  if (Number.isInteger(serial) && serial >= FIRST_YEAR && serial <= LAST_YEAR) {
    return { reason: `Chỉ có năm; ${EXPECTED}` };
  }
  const date = dateOfSerial(serial, date1904);
  if (date === undefined || Number(date.slice(0, 4)) > LAST_YEAR) return { reason: `Không phải ngày; ${EXPECTED}` };
  return { value: date };
}

function fromParts(year: string, month: number, day: number): ReadValue {
  if (year.length === 2) return { reason: `Năm chỉ có 2 chữ số; ghi đủ 4 chữ số, ví dụ 2008` };
  const fullYear = Number(year);
  if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR) return { reason: `Năm ${year} không hợp lý` };
  if (month < 1 || month > 12) return { reason: `Không có tháng ${month}; ghi ngày trước, tháng sau` };
  const days = new Date(Date.UTC(fullYear, month, 0)).getUTCDate();
  if (day < 1 || day > days) return { reason: `Không có ngày ${two(day)}/${two(month)}/${year}` };
  return { value: `${year}-${two(month)}-${two(day)}` };
}

const two = (value: number): string => String(value).padStart(2, '0');
