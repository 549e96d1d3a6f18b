import { describe, expect, it } from '@jest/globals';

import type { Column } from '../columns/column.js';
import { readOfficeFile } from '../read-office-file.js';
import type { RowValues } from '../rows/row-result.js';
import { csvList, xlsxList } from './list-file.js';

const COLUMNS: readonly Column[] = [
  { key: 'id', kind: 'text', titles: ['Mã'], required: true },
  { key: 'name', kind: 'text', titles: ['Tên'], required: true },
  { key: 'kind', kind: 'choice', titles: ['Loại'], choices: ['Thuộc Sở', 'Trực thuộc Sở'] },
  { key: 'from', kind: 'date', titles: ['Từ ngày'] },
];
const ROWS: readonly RowValues[] = [
  { id: '001', name: 'Phòng "A"; Tổ B', kind: 'Thuộc Sở', from: '2016-07-04' },
  { id: '=1+1', name: 'Trường mẫu' },
];

async function* piecesOf(content: string | Buffer) {
  yield Buffer.from(content);
}

async function readAgain(content: string | Buffer): Promise<RowValues[]> {
  const { rows } = await readOfficeFile(piecesOf(content), COLUMNS);
  const found: RowValues[] = [];
  for await (const row of rows) if (row.ok) found.push(row.values);
  return found;
}

describe('a filled list', () => {
  it('is read again as it was, from CSV', async () => {
    expect(await readAgain(csvList(COLUMNS, ROWS))).toEqual(ROWS);
  });

  it('is read again as it was, from XLSX', async () => {
    expect(await readAgain(await xlsxList(COLUMNS, ROWS, 'Đơn vị'))).toEqual(ROWS);
  });

  it('gives no spreadsheet a formula to run', () => {
    expect(csvList(COLUMNS, ROWS)).toContain("'=1+1");
  });
});
