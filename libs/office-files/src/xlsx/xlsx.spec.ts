import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { readOfficeFile } from '../read-office-file.js';
import { all, faultsOf, stream, valuesOf } from '../testing/bytes.js';
import { candidateColumns } from '../testing/candidates.js';

const HEADER = ['Họ và tên', 'Ngày sinh', 'Số định danh'];
const AN = { name: 'Nguyễn Văn An', bornOn: '2008-09-05', identity: '001208012345' };
const ROW = ['Nguyễn Văn An', '05/09/2008', '001208012345'];

type Fill = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function written(fill: Fill): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Danh sách'), workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function read(fill: Fill, size?: number) {
  const file = await readOfficeFile(stream(await written(fill), size), candidateColumns);
  return { ...file, results: await all(file.rows) };
}

describe('An Excel list', () => {
  it('is read, whatever pieces it comes in', async () => {
    const { kind, sheet, headerLine, results } = await read((page) => page.addRows([HEADER, ROW]), 11);
    expect({ kind, sheet, headerLine }).toEqual({ kind: 'xlsx', sheet: 'Danh sách', headerLine: 1 });
    expect(results).toEqual([{ line: 2, ok: true, values: AN, notes: [], raw: ROW }]);
  });

  it('gives days, numbers and formulas as a person sees them', async () => {
    const { results } = await read((page) => {
      page.addRow([...HEADER, 'Điện thoại', 'Lớp', 'Trường', 'Email']);
      page.addRow([
        { richText: [{ text: 'Nguyễn ' }, { text: 'Văn An', font: { bold: true } }] },
        new Date(Date.UTC(2008, 8, 5)),
        1208012345,
        912345678,
        { formula: '4+5', result: 9 },
        { formula: '"THPT "&"A"', result: 'THPT A' },
        { text: 'An@Example.edu.vn', hyperlink: 'mailto:An@Example.edu.vn' },
      ]);
    });
    expect(valuesOf(results)).toEqual([
      { ...AN, phone: '0912345678', grade: 9, school: 'THPT A', email: 'an@example.edu.vn' },
    ]);
    expect(results[0]).toMatchObject({
      raw: ['Nguyễn Văn An', '05/09/2008', '1208012345', '912345678', '9', 'THPT A', 'An@Example.edu.vn'],
      notes: [{ column: 'Số định danh' }, { column: 'Điện thoại' }],
    });
  });

  it('keeps zeros a format shows, and needs no guess then', async () => {
    const { results } = await read((page) => {
      page.addRows([HEADER, [ROW[0], ROW[1], 1208012345]]);
      page.getCell('C2').numFmt = '000000000000';
    });
    expect(results).toEqual([{ line: 2, ok: true, values: AN, notes: [], raw: ROW }]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const { results } = await read((page, workbook) => {
      workbook.properties.date1904 = true;
      page.addRows([HEADER, [ROW[0], 38234, ROW[2]], [ROW[0], 38234, ROW[2]]]);
      page.getCell('B2').numFmt = 'dd/mm/yyyy';
    });
    expect(valuesOf(results)).toEqual([AN, AN]);
  });

  it('tells the value of a formula that failed from a value', async () => {
    const { results } = await read((page) =>
      page.addRows([HEADER, [{ formula: 'A9', result: { error: '#REF!' } }, ROW[1], ROW[2]]]),
    );
    expect(faultsOf(results)).toEqual([
      { column: 'Họ và tên', value: '#REF!', reason: 'Công thức trong ô bị lỗi; hãy thay bằng giá trị' },
    ]);
  });
});

describe('The titles of an Excel list', () => {
  it('are found below a heading merged over all columns', async () => {
    const { headerLine, unknownTitles, results } = await read((page) => {
      page.addRows([['SỞ GIÁO DỤC VÀ ĐÀO TẠO'], ['DANH SÁCH ĐĂNG KÝ DỰ THI'], [], ['STT', ...HEADER], [1, ...ROW]]);
      page.mergeCells('A1:D1');
      page.mergeCells('A2:D2');
    });
    expect({ headerLine, unknownTitles }).toEqual({ headerLine: 4, unknownTitles: ['STT'] });
    expect(results).toMatchObject([{ line: 5, values: AN }]);
  });

  it('may take two rows, with groups merged over their columns', async () => {
    const { headerLine, titles, results } = await read((page) => {
      page.addRows([
        ['STT', 'Thí sinh', '', '', 'Trường'],
        ['', ...HEADER, ''],
        [1, ...ROW, 'THPT A'],
      ]);
      for (const range of ['A1:A2', 'B1:D1', 'E1:E2']) page.mergeCells(range);
    });
    expect(headerLine).toBe(2);
    expect(titles).toEqual(['STT', ...HEADER, 'Trường']);
    expect(valuesOf(results)).toEqual([{ ...AN, school: 'THPT A' }]);
  });

  it('of two groups are told apart by the group where the caller names it', async () => {
    const bytes = await written((page) => {
      page.addRows([
        ['Thí sinh', '', 'Phụ huynh', ''],
        ['Họ và tên', 'Điện thoại', 'Họ và tên', 'Điện thoại'],
        ['An', '0912345678', 'Bình', '0983000111'],
      ]);
      page.mergeCells('A1:B1');
      page.mergeCells('C1:D1');
    });
    const { rows } = await readOfficeFile(stream(bytes), [
      { key: 'name', titles: ['Họ và tên'], kind: 'text', required: true },
      { key: 'phone', titles: ['Thí sinh điện thoại'], kind: 'phone' },
      { key: 'parent', titles: ['Phụ huynh họ và tên'], kind: 'text', required: true },
      { key: 'parentPhone', titles: ['Phụ huynh: Điện thoại'], kind: 'phone' },
    ]);
    expect(valuesOf(await all(rows))).toEqual([
      { name: 'An', phone: '0912345678', parent: 'Bình', parentPhone: '0983000111' },
    ]);
    await expect(readOfficeFile(stream(bytes), candidateColumns.slice(0, 1))).rejects.toMatchObject({
      code: 'duplicate-column',
      message: expect.stringContaining('cột A ("Họ và tên") và cột C ("Họ và tên")'),
    });
  });

  it('are looked for on every visible sheet', async () => {
    const { sheet, results } = await read((first, workbook) => {
      first.addRow(['Hướng dẫn']);
      const hidden = workbook.addWorksheet('Cũ', { state: 'hidden' });
      hidden.addRows([HEADER, ['Cũ', ...ROW.slice(1)]]);
      workbook.addWorksheet('Thí sinh').addRows([HEADER, ROW]);
    });
    expect(sheet).toBe('Thí sinh');
    expect(valuesOf(results)).toEqual([AN]);
  });

  it('are missing: the reason names the sheet row that comes nearest', async () => {
    await expect(read((page) => page.addRows([[], ['Họ tên', 'CCCD'], ROW]))).rejects.toMatchObject({
      code: 'missing-column',
      message: 'Dòng tiêu đề (dòng 2) thiếu cột "Ngày sinh" (cũng nhận: "Ngày tháng năm sinh").',
    });
  });

  it('are in an old font: the reason says so', async () => {
    await expect(read((page) => page.addRows([['Hä vµ tªn', 'Ngµy sinh'], ROW]))).rejects.toMatchObject({
      code: 'legacy-encoding',
    });
  });

  it('stand in the first twenty rows or are not found', async () => {
    const at = (line: number) => read((page) => (page.getRow(line).values = HEADER));
    await expect(at(20)).resolves.toMatchObject({ headerLine: 20 });
    await expect(at(21)).rejects.toMatchObject({ code: 'no-header' });
  });
});

describe('Below the titles of a list', () => {
  it('rows that are no data are passed over and told', async () => {
    const { skipped, results } = await read((page) => {
      page.addRows([
        ['STT', ...HEADER, 'Trường'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['I', 'Trường THPT A'].slice(0, 1),
        [1, ...ROW],
        [],
        ['STT', ...HEADER, 'Trường'],
        [2, 'Tống Công Minh', ...ROW.slice(1)],
        [3],
        ['Tổng cộng: 2 thí sinh'],
        ['', '', '', 'Hà Nội, ngày 5 tháng 9 năm 2024'],
        ['', 'Người lập danh sách', '', 'HIỆU TRƯỞNG'],
      ]);
    });
    expect(results.map(({ line, ok }) => [line, ok])).toEqual([
      [4, true],
      [7, true],
    ]);
    expect(skipped).toEqual([
      { line: 2, why: 'column-numbers' },
      { line: 3, why: 'nothing-known' },
      { line: 6, why: 'repeated-header' },
      { line: 9, why: 'totals' },
      { line: 10, why: 'signature' },
      { line: 11, why: 'signature' },
    ]);
  });

  it('a name that sounds like a total is a name, also where a value is missing', async () => {
    const { skipped, results } = await read((page) => page.addRows([HEADER, ['Tống Công Minh', '', ROW[2]]]));
    expect(skipped).toEqual([]);
    expect(faultsOf(results)).toEqual([{ column: 'Ngày sinh', value: '', reason: 'Chưa có giá trị' }]);
  });

  it('a value merged over several rows belongs to each of them', async () => {
    const { results } = await read((page) => {
      page.addRows([[...HEADER, 'Trường'], [...ROW, 'THPT A'], ROW, ROW, [...ROW, 'THPT B'], ROW]);
      page.mergeCells('D2:D4');
    });
    expect(valuesOf(results).map(({ school }) => school)).toEqual(['THPT A', 'THPT A', 'THPT A', 'THPT B', undefined]);
  });
});
