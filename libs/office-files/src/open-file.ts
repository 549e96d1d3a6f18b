import { HEAD_BYTES, kindOfFile } from './bytes/file-kind.js';
import { peek } from './bytes/peek.js';
import { openCsv } from './csv/open-csv.js';
import { type ReadLimits, withinSize } from './limits.js';
import type { OpenedFile } from './sheet.js';
import { openXlsx } from './xlsx/open-xlsx.js';

/**
 * Opens a file as sheets of rows, its kind told by its content. A refused file is not read to its end.
 *
 * @param titles known column titles, folded
 * @throws RefusedFile with a reason for the sender
 */
export async function openFile(
  bytes: AsyncIterable<Uint8Array>,
  titles: ReadonlySet<string>,
  limits: ReadLimits,
): Promise<OpenedFile> {
  const { head, all } = await peek(withinSize(bytes, limits), hasHead);
  try {
    const found = kindOfFile(Buffer.concat(head).subarray(0, HEAD_BYTES));
    return await (found.kind === 'zip' ? openXlsx(all, limits) : openCsv(all, found.encoding, titles, limits));
  } catch (error) {
    await all.return();
    throw error;
  }
}

const hasHead = (head: readonly Uint8Array[]): boolean =>
  head.reduce((sum, chunk) => sum + chunk.length, 0) >= HEAD_BYTES;
