import type { ReadLimits } from '../limits.js';
import { RefusedFile } from '../refused-file.js';
import type { OpenedFile, SheetRow } from '../sheet.js';
import { filledDown, readMergedDown } from './merged-cells.js';
import { PackageParts } from './package-parts.js';
import { readSharedStrings } from './shared-strings.js';
import { type CellSources, SheetHandler } from './sheet-handler.js';
import { readLooks } from './styles.js';
import { readWorkbook, workbookPath } from './workbook.js';
import { XmlScanner } from './xml-scanner.js';

/**
 * Opens a workbook. The packed file and the shared texts are held in memory; rows are read as they are asked for.
 * ExcelJS is not used for reading: its stream reader loses rich inline text, merged cells, the order of the tabs and
 * results of formulas that are no numbers, and writes sheets to disk on the way.
 *
 * @throws RefusedFile `not-a-table`, `damaged`, `password` or `inflates-too-much`
 */
export async function openXlsx(bytes: AsyncIterable<Uint8Array>, limits: ReadLimits): Promise<OpenedFile> {
  const parts = new PackageParts(await wholeFile(bytes), limits);
  const path = await workbookPath(parts);
  if (path === undefined) {
    const message = 'Tệp không phải bảng tính .xlsx. Hãy mở bằng Excel và lưu lại dạng .xlsx hoặc .csv.';
    throw new RefusedFile('not-a-table', message);
  }
  const { date1904, sheets, sharedStrings, styles } = await readWorkbook(parts, path);
  const sources: CellSources = {
    strings: await readSharedStrings(parts, sharedStrings),
    looks: await readLooks(parts, styles),
    date1904,
  };
  return {
    kind: 'xlsx',
    separator: ';',
    date1904,
    sheets: sheets.map((sheet) => {
      const rows = () => sheetRows(parts, sheet.path, sources, limits);
      const filledRows = async () => filledDown(rows(), await readMergedDown(parts, sheet.path));
      return { name: sheet.name, rows, filledRows };
    }),
  };
}

async function wholeFile(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* sheetRows(
  parts: PackageParts,
  path: string,
  sources: CellSources,
  limits: ReadLimits,
): AsyncGenerator<SheetRow, void> {
  const handler = new SheetHandler(sources, limits);
  const scanner = new XmlScanner(handler);
  for await (const piece of parts.text(path)) {
    scanner.push(piece);
    yield* handler.take();
  }
}
