import { describe, expect, it } from '@jest/globals';

import { cleanText, folded, withoutApostrophe, withoutFormula } from './clean.js';
import { looksLikeLegacyFont } from './legacy-fonts.js';

describe('A text is cleaned', () => {
  it.each([
    ['of blanks around and runs of blanks inside', '  Lê   Văn  A ', 'Lê Văn A'],
    ['of blanks that are not the usual one', 'Lê\u00A0Văn\u3000A', 'Lê Văn A'],
    ['of line breaks and tabs', 'Lê\r\nVăn\tA', 'Lê Văn A'],
    ['of marks without width', '\uFEFFLê\u200B Văn\u200E A\u00AD', 'Lê Văn A'],
    ['of letters taken apart', 'Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ])('%s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('Titles are the same', () => {
  it.each([
    ['but for case', 'HỌ VÀ TÊN'],
    ['but for diacritics', 'Ho va ten'],
    ['but for punctuation', 'Họ, và tên (*):'],
    ['but for blanks and line breaks', 'Họ\nvà   tên'],
    ['but for the normal form', 'Họ và tên'.normalize('NFD')],
  ])('%s', (_, title) => {
    expect(folded(title)).toBe('hovaten');
  });

  it('with Đ as with D', () => {
    expect(folded('Địa chỉ - ĐƯỜNG')).toBe('diachiduong');
  });
});

describe('A cell a spreadsheet would run', () => {
  it.each(['=1+1', '+84', '-5', '@a', '\t=1', '\r=1'])('gets an apostrophe: %j', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  it.each(['=1+1', '+84', '-5', '@a'])('is read again without it: %s', (text) => {
    expect(withoutApostrophe(withoutFormula(text))).toBe(text);
  });

  it.each(['a=1', '0912', "'tên"])('is none: %s', (text) => {
    expect(withoutFormula(text)).toBe(text);
    expect(withoutApostrophe(text)).toBe(text);
  });
});

describe('Text in an old font', () => {
  it.each([
    'Hä vµ tªn',
    'Ngµy sinh',
    'NguyÔn V¨n An',
    'Lª ThÞ Ph­¬ng',
    '§Þa chØ',
    'TrÇn §øc B×nh; D­¬ng c©y',
    'Hoï teân',
    'Ngaøy sinh',
    'Nguyeãn Vaên An',
    'Ñòa chæ',
    'Traàn Ñöùc Bình',
  ])('is known by letters no Vietnamese word has: %s', (text) => {
    expect(looksLikeLegacyFont(text)).toBe(true);
    expect(looksLikeLegacyFont(text.normalize('NFD'))).toBe(true);
  });

  it.each([
    'Họ và tên',
    'Nguyễn Văn An',
    'Hà Thu Thuý',
    'Tôn Nữ Hoà',
    'Toán, Lý, Hoá',
    'Xuân Quê',
    'Thomas Müller',
    'Noël',
    'Björn Ågren',
    'Trường quốc tế Saint-Exupéry',
    'Phòng 5 m²',
    'Microsoft® Office',
    'Nguyen Van A',
    '',
  ])('is not suspected in %s', (text) => {
    expect(looksLikeLegacyFont(text)).toBe(false);
  });
});
