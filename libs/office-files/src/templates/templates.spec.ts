import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { readOfficeFile } from '../read-office-file.js';
import { all, stream, valuesOf } from '../testing/bytes.js';
import { candidateColumns } from '../testing/candidates.js';
import { csvTemplate } from './csv-template.js';
import { xlsxTemplate } from './xlsx-template.js';

const TITLE = 'Danh sách đăng ký dự thi: năm 2025/2026';
const ENTRY = ['Nguyễn Văn An', '05/09/2008', '001208012345', '0912345678', '', 'Nam', '12', 'THPT A'];
const AN = {
  name: 'Nguyễn Văn An',
  bornOn: '2008-09-05',
  identity: '001208012345',
  phone: '0912345678',
  sex: 'Nam',
  grade: 12,
  school: 'THPT A',
};

async function opened(): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await xlsxTemplate(candidateColumns, TITLE)).buffer);
  const sheet = workbook.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('The Excel template', () => {
  it('keeps what is typed as text, so that no zero is lost and no day changes place with its month', async () => {
    const sheet = await opened();
    candidateColumns.forEach((_, at) => expect(sheet.getCell(100, at + 1).numFmt).toBe('@'));
  });

  it('says above each column what to write, and offers the choices', async () => {
    const sheet = await opened();
    expect(sheet.getCell('B2').value).toBe('Bắt buộc. Ngày/tháng/năm, ví dụ 05/09/2008');
    expect(sheet.getCell('F2').value).toBe('Một trong: Nam, Nữ');
    expect(sheet.getCell('F5').dataValidation).toMatchObject({ type: 'list', formulae: ['"Nam,Nữ"'] });
  });

  it('is read as an empty list: its example is no data', async () => {
    const file = await readOfficeFile(stream(await xlsxTemplate(candidateColumns, TITLE)), candidateColumns);
    expect(await all(file.rows)).toEqual([]);
    expect(file).toMatchObject({ headerLine: 3, unknownTitles: [], skipped: [{ line: 4, why: 'example' }] });
  });

  it('filled in, is read', async () => {
    const sheet = await opened();
    sheet.getRow(5).values = ENTRY;
    const file = await readOfficeFile(stream(Buffer.from(await sheet.workbook.xlsx.writeBuffer())), candidateColumns);
    expect(valuesOf(await all(file.rows))).toEqual([AN]);
  });
});

describe('The CSV template', () => {
  it('is read as an empty list, filled in as what was written', async () => {
    const empty = await readOfficeFile(stream(csvTemplate(candidateColumns)), candidateColumns);
    expect(await all(empty.rows)).toEqual([]);
    const filled = await readOfficeFile(stream(csvTemplate(candidateColumns) + ENTRY.join(';')), candidateColumns);
    expect(valuesOf(await all(filled.rows))).toEqual([AN]);
  });

  it('shows an example nobody can be: no province has the number 000', () => {
    expect(csvTemplate(candidateColumns, ',')).toBe(
      '\uFEFFHọ và tên,Ngày sinh,Số định danh,Điện thoại,Thư điện tử,Giới tính,Lớp,Trường\r\n' +
        '(Ví dụ) Nguyễn Văn Ví Dụ,01/01/2000,000000000000,0900000000,vidu@example.edu.vn,Nam,1,Nguyễn Văn Ví Dụ\r\n',
    );
  });
});
