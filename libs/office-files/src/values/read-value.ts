import type { Column } from '../columns/column.js';
import type { Cell } from '../sheet.js';
import { cleanText, withoutApostrophe } from '../text/clean.js';
import { readDate } from './date.js';
import { readIdentity } from './identity.js';
import { readPhone } from './phone.js';
import { readChoice, readEmail, readInteger, readText } from './plain.js';
import type { FilledCell, ReadValue } from './value.js';

const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/**
 * Reads one cell as what its column expects.
 *
 * @returns undefined for an empty cell; whether that is allowed is for the row to say
 */
export function readValue(cell: Cell, column: Column, date1904: boolean): ReadValue | undefined {
  const text = withoutApostrophe(cleanText(cell.text));
  if (text === '') return undefined;
  if (FORMULA_ERROR.test(text)) return { reason: 'Công thức trong ô bị lỗi; hãy thay bằng giá trị' };
  if (/^#{3,}$/.test(text)) return { reason: 'Cột quá hẹp khi lưu CSV nên mất giá trị; nới rộng cột rồi lưu lại' };
  return readFilled({ cell, text, date1904 }, column);
}

function readFilled(filled: FilledCell, column: Column): ReadValue {
  switch (column.kind) {
    case 'text':
      return readText(filled, column.maxLength);
    case 'date':
      return readDate(filled);
    case 'phone':
      return readPhone(filled);
    case 'identity':
      return readIdentity(filled);
    case 'email':
      return readEmail(filled);
    case 'integer':
      return readInteger(filled, column);
    case 'choice':
      return readChoice(filled, column.choices);
  }
}
