import { pipeline, Readable } from 'node:stream';

import { CsvError, parse } from 'csv-parse';

import { assertColumns, assertRows, type ReadLimits } from '../limits.js';
import { RefusedFile } from '../refused-file.js';
import type { Separator, SheetRow } from '../sheet.js';

/** Characters of one row; a quote nobody closed would otherwise take in the whole file. */
const MAX_ROW = 256 * 1024;

/**
 * Rows of separated text, one at a time; rows without content are counted but left out.
 *
 * @throws RefusedFile `unclosed-quote`, `too-many-rows` or `too-many-columns`, also after rows have been read
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  separator: Separator,
  limits: ReadLimits,
): AsyncGenerator<SheetRow, void> {
  let line = 0;
  let filled = 0;
  try {
    for await (const record of records(text, separator)) {
      line += 1;
      const texts = withoutEmptyEnd(record);
      if (texts.length === 0) continue;
      assertRows((filled += 1), limits);
      assertColumns(texts.length, line, limits);
      yield { line, cells: texts.map((cell) => ({ text: cell, kind: 'untyped' })), width: record.length };
    }
  } catch (error) {
    if (error instanceof CsvError) throw unclosedQuote(error);
    throw error;
  }
}

function records(text: AsyncIterable<string>, separator: Separator): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_ROW,
  });
  // The error of any stage also destroys the parser, and whoever reads the parser meets it there. Without an error the
  // parser must live on: a slow reader has rows to fetch when all of the text has been written.
  pipeline(Readable.from(text), parser, (error) => {
    if (error) parser.destroy(error);
  });
  return parser;
}

function withoutEmptyEnd(record: readonly string[]): readonly string[] {
  const last = record.findLastIndex((cell) => cell.trim() !== '');
  return record.slice(0, last + 1);
}

function unclosedQuote(cause: CsvError): RefusedFile {
  // Counted by the parser, which runs ahead of its reader.
  const line = Number(cause['records']) + 1;
  const message = `Dòng ${line}: dấu nháy kép (") mở mà không đóng. Hãy sửa dòng này, hoặc mở bằng Excel rồi lưu lại dạng .xlsx.`;
  return new RefusedFile('unclosed-quote', message, { cause });
}
