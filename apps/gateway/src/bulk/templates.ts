import { IMPORT_COLUMNS } from '@motcua/contracts';
import { csvTemplate, xlsxTemplate } from '@motcua/office-files';

import { HttpProblem } from '../http/http-problem.js';

export interface Template {
  readonly type: string;
  readonly fileName: string;
  readonly content: Buffer | string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty list to be filled in. @throws HttpProblem for another format than csv or xlsx */
export async function templateOf(format: string): Promise<Template> {
  if (format === 'csv') {
    return { type: 'text/csv; charset=utf-8', fileName: 'mau-nhap-ho-so.csv', content: csvTemplate(IMPORT_COLUMNS) };
  }
  if (format === 'xlsx') {
    const content = await xlsxTemplate(IMPORT_COLUMNS, 'Danh sách hồ sơ');
    return { type: XLSX, fileName: 'mau-nhap-ho-so.xlsx', content };
  }
  throw new HttpProblem({
    status: 422,
    code: 'unknown-format',
    title: 'Dữ liệu chưa hợp lệ',
    detail: 'Mẫu có ở dạng csv và xlsx.',
    errors: [{ field: 'format', message: 'phải là csv hoặc xlsx' }],
  });
}
