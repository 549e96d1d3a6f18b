import type { FieldView, FileProcedure, ImportOutcome } from '@motcua/contracts';

import { HttpProblem } from '../http/http-problem.js';

/** Says what the file is; raised when older readers would misread it. */
const FORMAT = 'motcua-danh-muc-thu-tuc';
const SCHEMA = 1;
const MOST = { fields: 200, procedures: 5_000 };

type Told = Record<string, unknown>;

/** A catalogue file as it was read: its entries may still be anything. */
export interface CatalogueFile {
  readonly fields: readonly Told[];
  readonly procedures: readonly Told[];
}

/**
 * The file of a catalogue: the same catalogue always gives the same bytes.
 * Fields and procedures in the order of their codes, names in the order of the alphabet.
 */
export function writeCatalogue(fields: readonly FieldView[], procedures: readonly FileProcedure[]): string {
  return textOf({ fields: byCode(fields), procedures: byCode(procedures) });
}

const textOf = (content: object): string =>
  `${JSON.stringify({ format: FORMAT, schema: SCHEMA, ...content }, inOrder, 2)}\n`;

const byCode = <T extends { readonly code: string }>(items: readonly T[]): T[] =>
  items.toSorted((one, other) => (one.code < other.code ? -1 : 1));

/** Names of an object in the order of the alphabet, `format` and `schema` in front. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const rank = (name: string): string => (name === 'format' || name === 'schema' ? `\u0000${name}` : name);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1)));
}

/** @throws HttpProblem for what is no catalogue file at all */
export function readCatalogue(bytes: Buffer): CatalogueFile {
  const file = parsed(bytes);
  if (file['format'] !== FORMAT || file['schema'] !== SCHEMA) throw notOurs();
  const { fields = [], procedures } = file;
  const read = { fields: listOf(fields), procedures: listOf(procedures) };
  if (read.fields.length > MOST.fields || read.procedures.length > MOST.procedures)
    throw faulty('file-too-long', `Tệp có nhiều hơn ${MOST.procedures} thủ tục hoặc ${MOST.fields} lĩnh vực.`);
  return read;
}

function parsed(bytes: Buffer): Told {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const content = JSON.parse(text) as unknown;
    if (isObject(content)) return content;
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause;
  }
  throw notOurs();
}

function listOf(value: unknown): Told[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw notOurs();
  return value;
}

const isObject = (value: unknown): value is Told =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notOurs = (): HttpProblem =>
  faulty(
    'catalogue-file-unknown',
    'Tệp không phải tệp danh mục thủ tục. Hãy dùng tệp JSON lấy từ chức năng xuất danh mục.',
  );

function faulty(code: string, detail: string): HttpProblem {
  const errors = [{ field: 'file', message: detail }];
  return new HttpProblem({ status: 422, code, title: 'Dữ liệu chưa hợp lệ', detail, errors });
}

/** What was refused as a file of the same kind, each entry with its reasons; null when all went in. */
export function rejectedOf(
  { fields, procedures }: CatalogueFile,
  outcomes: { readonly fields: readonly ImportOutcome[]; readonly procedures: readonly ImportOutcome[] },
): object | null {
  const left = (entries: readonly Told[], told: readonly ImportOutcome[]) =>
    entries.flatMap((entry, index) =>
      told[index]?.outcome === 'refused' ? [{ ...entry, reasons: told[index].reasons }] : [],
    );
  const rest = { fields: left(fields, outcomes.fields), procedures: left(procedures, outcomes.procedures) };
  if (rest.fields.length + rest.procedures.length === 0) return null;
  return { format: FORMAT, schema: SCHEMA, ...rest };
}

/** `rejected` as the text of a file. */
export const rejectedText = (rejected: object): string => `${JSON.stringify(rejected, inOrder, 2)}\n`;
