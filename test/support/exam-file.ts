import ExcelJS from 'exceljs';

/** What went wrong with a row on its way through an office. */
const SPOILT: ((cells: string[]) => string[])[] = [
  (cells) => changed(cells, 1, ''),
  (cells) => changed(cells, 2, '31/02/1999'),
  (cells) => changed(cells, 2, '1999'),
  (cells) => changed(cells, 3, '00012345'),
  (cells) => changed(cells, 3, '0.00001E+11'),
  (cells) => changed(cells, 4, '12345'),
  (cells) => changed(cells, 4, 'không có'),
  (cells) => changed(cells, 5, 'mau@'),
  (cells) => changed(cells, 7, 'Đi xe đạp'),
  (cells) => changed(cells, 1, '#N/A'),
  (cells) => [...cells, 'một ô thừa'],
];

export const TITLES = ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Điện thoại', 'Email', 'Địa chỉ', 'Hình thức nộp'];

export interface ExamFile {
  readonly rows: readonly (readonly string[])[];
  /** Rows that become dossiers. */
  readonly good: number;
  readonly bad: number;
}

/**
 * Plainly invented people who register for an examination. Identity numbers begin with 000, which no province has.
 * @param good rows that can be taken, spelled in all the ways offices do
 * @param bad rows that cannot, of as many kinds as there are, each kind twice at most, and one that repeats another
 */
export function examFile(good: number, bad = 0): ExamFile {
  const rows = Array.from({ length: good }, (_, index) => aRow(index + 1));
  const spoilt = Array.from({ length: Math.max(0, bad - 1) }, (_, index) =>
    (SPOILT[index % SPOILT.length] as (typeof SPOILT)[number])(aRow(good + index + 1)),
  );
  const repeated = bad > 0 ? [aRow(1)] : [];
  // Spread over the file, behind the first row.
  const every = Math.max(1, Math.floor(good / (bad + 1)));
  const others = [...spoilt, ...repeated];
  others.forEach((row, index) => rows.splice(1 + (index + 1) * every, 0, row));
  return { rows, good, bad: others.length };
}

/** UTF-8 with byte order mark, `;` between the cells, every third row in NFD, titles in two merged rows. */
export function asCsv({ rows }: Pick<ExamFile, 'rows'>): Buffer {
  const lines = [
    'DANH SÁCH ĐĂNG KÝ DỰ THI (dữ liệu mẫu)'.concat(';'.repeat(TITLES.length - 1)),
    TITLES.join(';'),
    ...rows.map((cells, index) => {
      const line = cells.map((cell) => (/[;"]/.test(cell) ? `"${cell}"` : cell)).join(';');
      return index % 3 === 0 ? line.normalize('NFD') : line;
    }),
  ];
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
}

/** Days as Excel keeps them, telephone numbers as numbers. */
export async function asXlsx({ rows }: Pick<ExamFile, 'rows'>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  sheet.addRow(TITLES);
  for (const cells of rows) sheet.addRow(cells.map(typed));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function aRow(number: number): string[] {
  const digits = String(number).padStart(9, '0');
  const birth = `${pad((number % 28) + 1)}/${pad((number % 12) + 1)}/1999`;
  return [
    String(number),
    `Thí sinh mẫu ${number}`,
    birth,
    `000${digits}`,
    // Every other one has lost its zero.
    `${number % 2 === 0 ? '0' : ''}9000${String(number % 100_000).padStart(5, '0')}`,
    `mau${number}@example.edu.vn`,
    `Ấp Mẫu ${number % 90}, xã Mẫu`,
    number % 5 === 0 ? 'Trực tuyến' : 'Trực tiếp',
  ];
}

function typed(cell: string, at: number): string | number | Date {
  const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
  if (at === 2 && day && day[1] !== '31') return new Date(Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1])));
  if (at === 4 && /^9\d+$/.test(cell)) return Number(cell);
  return cell;
}

const changed = (cells: readonly string[], at: number, value: string): string[] => cells.with(at, value);
const pad = (value: number): string => String(value).padStart(2, '0');
