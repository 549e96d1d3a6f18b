import { beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';

import { Directory } from '../../desk/directory.js';
import { aReportTable } from '../../testing/report-samples.js';
import { numberRow } from '../head-rows.js';
import { reportWorkbook } from './report-workbook.js';

const frame = { department: 'Sở mẫu', names: new Directory([], []), today: '2017-05-16' };

async function opened(table = aReportTable): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(await reportWorkbook(table, frame)).buffer);
  return workbook.worksheets[0]!;
}

/** The first row that has this text in its second column; a merged cell says the text in every row it covers. */
function rowOf(sheet: ExcelJS.Worksheet, label: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined;
  sheet.eachRow((row) => {
    if (row.getCell(2).value === label) found ??= row;
  });
  return found!;
}

describe('a report as XLSX', () => {
  let sheet: ExcelJS.Worksheet;
  beforeAll(async () => {
    sheet = await opened();
  });

  it('has in every cell the number of the table, as a number', () => {
    for (const row of [...aReportTable.rows, aReportTable.total]) {
      const read = aReportTable.columns.map((_, at) => rowOf(sheet, row.label).getCell(at + 3).value);
      expect(read).toEqual(aReportTable.columns.map(({ key }) => row.cells[key]));
    }
    const total = rowOf(sheet, 'Tổng số');
    expect([total.getCell(3).numFmt, total.getCell(8).numFmt]).toEqual(['#,##0', '0.0']);
    expect(total.getCell(3).font.bold).toBe(true);
  });

  it('says which form it is, of what time, from whom to whom, and until when it is true', () => {
    const texts = new Set<unknown>();
    sheet.eachRow((row) => row.eachCell((cell) => texts.add(cell.value)));
    expect(sheet.getCell('A1').value).toBe('Biểu số 06a');
    for (const text of [
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
      'Đơn vị báo cáo: Sở mẫu',
      'Đơn vị nhận báo cáo: Ủy ban nhân dân tỉnh Sóc Trăng',
      'Kỳ báo cáo: 6 tháng đầu năm 2017 (Từ ngày 01/01/2017 đến ngày 30/06/2017), số liệu chốt hết ngày 16/05/2017',
      'Đơn vị tính: Số hồ sơ TTHC',
      'Số liệu đến 08:05 ngày 16/05/2017, vị trí 12.345.',
      'Sóc Trăng, ngày 16 tháng 5 năm 2017',
    ]) {
      expect(texts).toContain(text);
    }
  });

  it('has merged heads, with the numbers of the form below them', () => {
    const group = rowOf(sheet, 'Lĩnh vực');
    expect(group.getCell(3).value).toBe('Số hồ sơ nhận giải quyết');
    expect(group.getCell(4).master.address).toBe(group.getCell(3).address);
    const below = sheet.getRow(group.number + 1);
    expect(below.getCell(2).master.address).toBe(group.getCell(2).address);
    expect(below.getCell(7).master.address).toBe(group.getCell(7).address);
    const numbers = sheet.getRow(group.number + 2);
    expect(numberRow(aReportTable)!.map((_, at) => numbers.getCell(at + 1).value)).toEqual(numberRow(aReportTable));
  });

  it('is printed on A4 across, as wide as the page, its heads again on each', () => {
    const first = rowOf(sheet, 'Lĩnh vực').number;
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: `${first}:${first + 2}`,
    });
  });

  it('says what part it is about, and that facts are missing', async () => {
    const freshness = { ...aReportTable.freshness, incomplete: 2 };
    const partly = await opened({ ...aReportTable, scope: { channel: 'online' }, freshness });
    const texts: unknown[] = [];
    partly.eachRow((row) => texts.push(row.getCell(1).value));
    expect(texts).toContain('Phạm vi: Hình thức nộp: Trực tuyến');
    expect(texts).toContainEqual(expect.stringContaining('Số liệu chưa đầy đủ: 2 hồ sơ'));
  });

  it('takes a table of two columns as well', async () => {
    const narrow = await opened({ ...aReportTable, columns: aReportTable.columns.slice(0, 2) });
    expect(rowOf(narrow, 'Tổng số').getCell(4).value).toBe(8182);
  });
});
