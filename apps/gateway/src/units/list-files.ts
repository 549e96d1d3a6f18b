import { Refused, STAFF_COLUMNS, UNIT_COLUMNS, type ListValues, type OrganisationList } from '@motcua/contracts';
import { csvList, csvTemplate, xlsxList, xlsxTemplate, type Column } from '@motcua/office-files';

/** Columns of each list, as the library for office files takes them. */
export const COLUMNS: Readonly<Record<OrganisationList, readonly Column[]>> = {
  units: UNIT_COLUMNS,
  staff: STAFF_COLUMNS,
};

const TITLES: Readonly<Record<OrganisationList, string>> = { units: 'Danh sách đơn vị', staff: 'Danh sách nhân sự' };
const NAMES: Readonly<Record<OrganisationList, string>> = { units: 'don-vi', staff: 'nhan-su' };

export interface ListFile {
  readonly type: string;
  readonly fileName: string;
  readonly content: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv; charset=utf-8';

/** An empty list to be filled in. @throws Refused for another format than csv or xlsx */
export async function templateOf(list: OrganisationList, format: string): Promise<ListFile> {
  const isCsv = csvWanted(format);
  const content = isCsv ? Buffer.from(csvTemplate(COLUMNS[list])) : await xlsxTemplate(COLUMNS[list], TITLES[list]);
  return file(`mau-${NAMES[list]}`, isCsv, content);
}

/** A filled one, to be read again by the same columns. @throws Refused for another format than csv or xlsx */
export async function exportOf(list: OrganisationList, format: string, rows: readonly ListValues[]): Promise<ListFile> {
  const isCsv = csvWanted(format);
  const columns = COLUMNS[list];
  const content = isCsv ? Buffer.from(csvList(columns, rows)) : await xlsxList(columns, rows, TITLES[list]);
  return file(NAMES[list], isCsv, content);
}

const file = (name: string, isCsv: boolean, content: Buffer): ListFile => ({
  type: isCsv ? CSV : XLSX,
  fileName: `${name}.${isCsv ? 'csv' : 'xlsx'}`,
  content,
});

function csvWanted(format: string): boolean {
  if (format === 'csv' || format === 'xlsx') return format === 'csv';
  const message = 'phải là csv hoặc xlsx';
  throw Refused.because('invalid', 'unknown-format', 'Tệp có ở dạng csv và xlsx.', [{ field: 'format', message }]);
}
