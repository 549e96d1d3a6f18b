import { Refused, type DeclaredNumbers, type DeclaredRowInput } from '@motcua/contracts';
import { readOfficeFile, RefusedFile, type RowResult } from '@motcua/office-files';

import { readForm, type SentFile } from '../bulk/sent-file.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { DECLARED_COLUMNS, FIGURE_TITLES, isTotal } from './declared-columns.js';

export interface FileOfFigures {
  readonly rows: readonly DeclaredRowInput[];
  readonly total: DeclaredNumbers;
}

/**
 * Reads a form with a file of figures. Figures are entered as a whole, so one bad row refuses the file.
 * @returns the other fields of the form, and what stands in the file
 * @throws Refused `file-refused`, `rows-not-fit` with every bad row and its reasons; HttpProblem without a file
 */
export async function readDeclaredFile(
  request: GatewayRequest,
): Promise<{ fields: Readonly<Record<string, string>>; file: FileOfFigures }> {
  let file: FileOfFigures | undefined;
  const { fields } = await readForm(request, async (sent) => {
    file = await figuresIn(sent);
  });
  if (file) return { fields, file };
  throw Refused.because('invalid', 'no-file', 'Chưa chọn tệp.', [{ field: 'file', message: 'chưa có tệp' }]);
}

async function figuresIn(sent: SentFile): Promise<FileOfFigures> {
  const rows: RowResult[] = [];
  try {
    const office = await readOfficeFile(sent.pieces(), DECLARED_COLUMNS);
    for await (const row of office.rows) rows.push(row);
  } catch (cause) {
    if (!(cause instanceof RefusedFile)) throw cause;
    throw Refused.because('invalid', 'file-refused', cause.message, [{ field: 'file', message: cause.message }]);
  }
  const bad = rows.flatMap((row) => (row.ok ? [] : [{ line: row.line, faults: row.faults }]));
  if (bad.length > 0) {
    const errors = bad.map(({ line, faults }) => ({
      field: `rows.${line}`,
      message: `Dòng ${line}: ${faults.map(({ column, reason }) => `${column}: ${reason}`).join('; ')}`,
    }));
    throw Refused.because('invalid', 'rows-not-fit', 'Tệp có dòng chưa hợp lệ; chưa ghi số liệu nào.', errors);
  }
  const good = rows.flatMap((row) => (row.ok ? [row.values] : []));
  const lines = good.map((values) => ({ label: String(values['label'] ?? ''), figures: numbersOf(values) }));
  const totals = lines.filter(({ label }) => isTotal(label));
  if (totals.length > 1) throw manyTotals;
  return { rows: lines.filter(({ label }) => !isTotal(label)), total: totals[0]?.figures ?? {} };
}

const manyTotals = Refused.because('invalid', 'rows-not-fit', 'Tệp có nhiều dòng tổng; chưa ghi số liệu nào.', [
  { field: 'file', message: 'chỉ được có một dòng Tổng số' },
]);

function numbersOf(values: Readonly<Record<string, unknown>>): DeclaredNumbers {
  const written = FIGURE_TITLES.flatMap(([figure]) => {
    const value = values[figure];
    return value === undefined || value === null || value === '' ? [] : [[figure, Number(value)] as const];
  });
  return Object.fromEntries(written);
}
