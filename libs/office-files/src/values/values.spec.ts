import { describe, expect, it } from '@jest/globals';

import type { Column } from '../columns/column.js';
import type { Cell } from '../sheet.js';
import { readValue } from './read-value.js';
import type { ReadValue } from './value.js';

const typed = (text: string): Cell => ({ text, kind: 'text' });
const untyped = (text: string): Cell => ({ text, kind: 'untyped' });
const number = (value: number): Cell => ({ text: String(value), kind: 'number', number: value });

const as = (kind: 'date' | 'phone' | 'identity' | 'email', cell: Cell, date1904 = false): ReadValue | undefined =>
  readValue(cell, { key: 'k', titles: ['K'], kind }, date1904);
const valueOf = (read: ReadValue | undefined) => (read !== undefined && 'value' in read ? read.value : undefined);
const reasonOf = (read: ReadValue | undefined) => (read !== undefined && 'reason' in read ? read.reason : undefined);

describe('A day', () => {
  it.each([
    ['05/09/2008', '2008-09-05'],
    ['5/9/2008', '2008-09-05'],
    ['05-09-2008', '2008-09-05'],
    ['5.9.2008', '2008-09-05'],
    ['05 / 09 / 2008', '2008-09-05'],
    ['2008-09-05', '2008-09-05'],
    ['2008-09-05T00:00:00.000Z', '2008-09-05'],
    ['05/09/2008 0:00', '2008-09-05'],
    ['05/09/2008 00:00:00', '2008-09-05'],
    ['29/02/2008', '2008-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['31/12/2100', '2100-12-31'],
  ])('is read from "%s"', (text, day) => {
    expect(as('date', typed(text))).toEqual({ value: day });
    expect(as('date', untyped(text))).toEqual({ value: day });
  });

  it.each([
    [39696, false, '2008-09-05'],
    [39696.75, false, '2008-09-05'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [38234, true, '2008-09-05'],
    [0, true, '1904-01-01'],
  ])('is read from the number %d of Excel (from 1904: %s)', (serial, date1904, day) => {
    expect(as('date', number(serial), date1904)).toEqual({ value: day });
  });

  it('is read from a number in CSV, where the cell lost its format', () => {
    expect(as('date', untyped('39696'))).toEqual({ value: '2008-09-05' });
    expect(reasonOf(as('date', typed('39696')))).toMatch(/Không phải ngày/);
  });

  it.each([
    ['30/02/2008', 'Không có ngày 30/02/2008'],
    ['29/02/2007', 'Không có ngày 29/02/2007'],
    ['29/02/1900', 'Không có ngày 29/02/1900'],
    ['00/01/2008', 'Không có ngày 00/01/2008'],
    ['05/25/2008', 'Không có tháng 25; ghi ngày trước, tháng sau'],
    ['05/09/08', 'Năm chỉ có 2 chữ số; ghi đủ 4 chữ số, ví dụ 2008'],
    ['05/09/1899', 'Năm 1899 không hợp lý'],
    ['05/09/2101', 'Năm 2101 không hợp lý'],
    ['2008', 'Chỉ có năm; ghi dạng ngày/tháng/năm, ví dụ 05/09/2008'],
    ['05/09/2008 10:30', 'Không phải ngày; ghi dạng ngày/tháng/năm, ví dụ 05/09/2008'],
    ['tháng 9', 'Không phải ngày; ghi dạng ngày/tháng/năm, ví dụ 05/09/2008'],
  ])('is not read from "%s"', (text, reason) => {
    expect(as('date', typed(text))).toEqual({ reason });
  });

  it.each([
    [60, /Không phải ngày/],
    [0, /Không phải ngày/],
    [-1, /Không phải ngày/],
    [2008, /Chỉ có năm/],
    [73_782, /Không phải ngày/],
    [5_092_008, /Không phải ngày/],
  ])('is not read from the number %d', (serial, reason) => {
    expect(reasonOf(as('date', number(serial)))).toMatch(reason);
  });
});

describe('A telephone number', () => {
  it.each([
    ['0912345678', '0912345678'],
    ['0912 345 678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['(024) 3825.1234', '02438251234'],
    ['+84912345678', '0912345678'],
    ['+84 (0) 912 345 678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['84912345678', '0912345678'],
    ['842438251234', '02438251234'],
    ['+84 24 3825 1234', '02438251234'],
    ["'+84912345678", '0912345678'],
  ])('is read from "%s"', (text, digits) => {
    expect(valueOf(as('phone', typed(text)))).toBe(digits);
  });

  it.each([
    ['912345678', '0912345678'],
    ['351234567', '0351234567'],
    ['2438251234', '02438251234'],
    ['841234567', '0841234567'],
  ])('gets back the zero Excel took from %s', (text, digits) => {
    expect(as('phone', number(Number(text)))).toEqual({ value: digits, note: 'Đã thêm số 0 bị mất ở đầu' });
  });

  it.each([
    ['0612345678', /Không phải số điện thoại Việt Nam/],
    ['091234567', /Không phải số điện thoại Việt Nam/],
    ['09123456789', /Không phải số điện thoại Việt Nam/],
    ['612345678', /Không phải số điện thoại Việt Nam/],
    ['01688123456', /bỏ từ năm 2018/],
    ['0912345678/0983000111', /mỗi ô một số/],
    ['0912345678 (mẹ)', /mỗi ô một số/],
    ['9.12E+08', /làm mất chữ số/],
    ['+85512345678', /Không phải số điện thoại Việt Nam/],
  ])('is not read from "%s"', (text, reason) => {
    expect(reasonOf(as('phone', typed(text)))).toMatch(reason);
  });
});

describe('An identity number', () => {
  it.each([
    ['001208012345', '001208012345'],
    ['001 208 012345', '001208012345'],
    ['001.208.012345', '001208012345'],
  ])('is read from "%s"', (text, digits) => {
    expect(as('identity', typed(text))).toEqual({ value: digits });
  });

  it.each([
    [number(79208012345), '079208012345', 'Đã thêm 1 số 0 bị mất ở đầu'],
    [number(1208012345), '001208012345', 'Đã thêm 2 số 0 bị mất ở đầu'],
    [untyped('79208012345'), '079208012345', 'Đã thêm 1 số 0 bị mất ở đầu'],
    [number(123456789), '123456789', 'Số 9 chữ số được coi là số CMND'],
  ])('lost its zeros in %j and gets them back', (cell, digits, note) => {
    expect(as('identity', cell)).toEqual({ value: digits, note });
  });

  it.each([
    [typed('79208012345'), /có 11 chữ số/],
    [untyped('00120801234'), /có 11 chữ số/],
    [number(97208012345), /có 11 chữ số/],
    [number(12345678), /có 8 chữ số/],
    [typed('0012080123456'), /có 13 chữ số/],
    [typed('B1234567'), /chỉ gồm chữ số/],
    [untyped('7,92080E+10'), /làm mất chữ số/],
  ])('is not read from %j', (cell, reason) => {
    expect(reasonOf(as('identity', cell))).toMatch(reason);
  });
});

describe('Other values', () => {
  const text = { key: 'k', titles: ['K'], kind: 'text', maxLength: 5 } satisfies Column;
  const sex = { key: 'k', titles: ['K'], kind: 'choice', choices: ['Nam', 'Nữ'] } satisfies Column;
  const subject = { key: 'k', titles: ['K'], kind: 'choice', choices: ['Lý', 'Ly'] } satisfies Column;
  const grade = { key: 'k', titles: ['K'], kind: 'integer', min: 1, max: 12 } satisfies Column;

  it.each<[string, Column, ReadValue | undefined]>([
    ['  ', text, undefined],
    ['\u200B', text, undefined],
    [' a\u00A0\u2003 b ', text, { value: 'a b' }],
    ['Nguyê\u0303n'.slice(0, 6), text, { value: 'Nguyễ' }],
    ['Nguyễn', text, { reason: 'Dài 6 ký tự, tối đa 5' }],
    ['V¨n', text, { reason: 'Chữ dùng bảng mã cũ (TCVN3 hoặc VNI); hãy chuyển sang Unicode' }],
    ["'=1+1", text, { value: '=1+1' }],
    ['#N/A', text, { reason: 'Công thức trong ô bị lỗi; hãy thay bằng giá trị' }],
    ['########', text, { reason: 'Cột quá hẹp khi lưu CSV nên mất giá trị; nới rộng cột rồi lưu lại' }],
    ['NỮ', sex, { value: 'Nữ' }],
    ['nu', sex, { value: 'Nữ' }],
    ['khác', sex, { reason: 'Chỉ nhận: Nam, Nữ' }],
    ['LÝ', subject, { value: 'Lý' }],
    ['Lỳ', subject, { reason: 'Chỉ nhận: Lý, Ly' }],
    ['9', grade, { value: 9 }],
    ['012', grade, { value: 12 }],
    ['0', grade, { reason: 'Nhỏ hơn 1' }],
    ['13', grade, { reason: 'Lớn hơn 12' }],
    ['1.5', grade, { reason: 'Không phải số nguyên; ghi chữ số liền nhau, không có dấu chấm, dấu phẩy' }],
  ])('of "%s" are read by what the column expects', (given, column, read) => {
    expect(readValue(typed(given), column, false)).toEqual(read);
  });

  it.each([
    ['Ten@Example.edu.VN', 'ten@example.edu.vn'],
    ['a.b+c@x-y.vn', 'a.b+c@x-y.vn'],
    ['ten@example', undefined],
    ['ten example@x.vn', undefined],
    ['ten@@x.vn', undefined],
    ['ten@-x.vn', undefined],
    ['a@x.vn; b@x.vn', undefined],
  ])('of the e-mail address "%s" are one address or none', (given, address) => {
    expect(valueOf(as('email', typed(given)))).toBe(address);
  });
});
