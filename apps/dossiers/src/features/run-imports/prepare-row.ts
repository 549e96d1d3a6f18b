import { CHANNEL_OF, folded, IMPORT_COLUMNS, SubmitDossier } from '@motcua/contracts';
import { rowKey, type GoodRow, type RowResult } from '@motcua/office-files';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

import type { ImportRecord, RejectedRow } from '../../domain/bulk/records.js';
import { dossierIdOf, identityKeys } from '../../domain/bulk/row-id.js';

/** A row as the dossier it asks for. */
export interface PreparedRow {
  readonly line: number;
  readonly raw: readonly string[];
  readonly request: SubmitDossier;
  /** Name as it is kept for searching. */
  readonly search: string;
}

export type Prepared = PreparedRow | RejectedRow;
type Values = Readonly<Record<string, string | undefined>>;
type From = Pick<ImportRecord, 'procedureCode' | 'unitId' | 'startedAt'>;

/** Longer cells are cut in the file of rejected rows. */
const LONGEST_CELL = 500;

/** Lines by identity of their row, so that the same row twice in one file is noticed. */
export type SeenRows = Map<string, number>;

/** @returns the dossier a row asks for, or why it cannot be taken */
export function prepareRow(row: RowResult, from: From, seen: SeenRows): Prepared {
  if (!row.ok) return { line: row.line, raw: cut(row.raw), faults: [...row.faults] };
  const values = withDefaults(row, from);
  const dossierId = dossierIdOf(rowKey(values as Record<string, string>, identityKeys(values)));
  const before = seen.get(dossierId);
  if (before === undefined) seen.set(dossierId, row.line);
  else if (before !== row.line) return rejected(row, [['Cả dòng', `Trùng với dòng ${before}`]]);
  if (!values['procedureCode']) return rejected(row, [['Mã thủ tục', 'Chưa có mã; ghi vào cột hoặc chọn khi tải tệp']]);
  const request = plainToInstance(SubmitDossier, requestOf(dossierId, values, from.unitId));
  const faults = validateSync(request).flatMap((fault) => faultsOf(fault, ''));
  if (faults.length > 0) return rejected(row, faults);
  return { line: row.line, raw: row.raw, request, search: folded(request.applicant.name) };
}

export function rejected(
  { line, raw }: Pick<GoodRow, 'line' | 'raw'>,
  reasons: readonly (readonly [column: string, reason: string])[],
): RejectedRow {
  return { line, raw: cut(raw), faults: reasons.map(([column, reason]) => ({ column, value: '', reason })) };
}

function withDefaults({ values }: GoodRow, { procedureCode, startedAt }: From): Values {
  const text = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
  return { ...text, procedureCode: text['procedureCode'] || procedureCode, year: startedAt.slice(0, 4) };
}

function requestOf(dossierId: string, values: Values, unitId: string): object {
  const { name, birthDate, identityNumber, phone, email, address, procedureCode, channel, resultBy } = values;
  const known = Object.entries({ birthDate, identityNumber, phone, email, address }).filter(([, value]) => value);
  return {
    dossierId,
    procedureCode,
    applicant: { kind: 'citizen', name, ...Object.fromEntries(known) },
    channel: channelOf(channel) ?? 'counter',
    papers: papersOf(values['papers']),
    accept: true,
    unitId,
    ...(resultBy ? { resultBy: channelOf(resultBy) } : {}),
  };
}

const channelOf = (choice: string | undefined) => CHANNEL_OF[choice as keyof typeof CHANNEL_OF] as string | undefined;

const papersOf = (papers = ''): object[] =>
  papers
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, originals: 1, copies: 0 }));

function faultsOf({ property, constraints, children = [] }: ValidationError, path: string): [string, string][] {
  const field = /^\d+$/.test(property) ? path : property;
  const own = Object.values(constraints ?? {}).map((reason): [string, string] => [titleOf(field, path), reason]);
  return [...own, ...children.flatMap((child) => faultsOf(child, field))];
}

/** Fields and columns have the same names, but for those inside papers. */
const titleOf = (field: string, path: string): string =>
  IMPORT_COLUMNS.find(({ key }) => key === (path === 'papers' ? path : field))?.titles[0] ?? 'Cả dòng';

const cut = (raw: readonly string[]): string[] => raw.map((cell) => cell.slice(0, LONGEST_CELL));
