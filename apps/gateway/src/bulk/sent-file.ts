import type { Readable } from 'node:stream';

import { CHUNK_BYTES } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';

interface FilePart {
  readonly type: 'file';
  readonly fieldname: string;
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
}

interface FieldPart {
  readonly type: 'field';
  readonly fieldname: string;
  readonly value: unknown;
}

/** A file of a form while it comes in; its fields may stand before or behind it. */
export interface SentFile {
  readonly name: string;
  /** Pieces of the largest size one message carries. @throws HttpProblem 413 when it is too large */
  pieces(): AsyncGenerator<Buffer, void>;
}

/**
 * Reads a form with one file in the field `file`.
 * @param take gets the file while it comes in
 * @returns the other fields
 * @throws HttpProblem when there is no file
 */
export async function readSentFile(
  request: GatewayRequest,
  take: (file: SentFile) => Promise<void>,
): Promise<Readonly<Record<string, string>>> {
  if (!isUpload(request)) throw noFile();
  const { fields, taken } = await readForm(request, take);
  if (!taken) throw noFile();
  return fields;
}

/**
 * Reads a form in which a file may be missing.
 * @param take gets the file while it comes in, and the fields that stand before it
 */
export async function readForm(
  request: GatewayRequest,
  take: (file: SentFile, before: Readonly<Record<string, string>>) => Promise<void>,
): Promise<{ readonly fields: Readonly<Record<string, string>>; readonly taken: boolean }> {
  const fields: Record<string, string> = {};
  let taken = false;
  for await (const part of partsOf(request)) {
    if (part.type === 'field') fields[part.fieldname] = typeof part.value === 'string' ? part.value.trim() : '';
    else if (part.fieldname === 'file' && part.filename !== '') {
      await take({ name: part.filename, pieces: () => piecesOf(part.file) }, fields);
      taken = true;
    } else part.file.resume();
  }
  return { fields, taken };
}

/** Whether a request carries a form with files. */
export const isUpload = (request: GatewayRequest): boolean =>
  (request as unknown as { isMultipart(): boolean }).isMultipart();

function partsOf(request: GatewayRequest): AsyncIterable<FilePart | FieldPart> {
  return (request as unknown as { parts(): AsyncIterable<FilePart | FieldPart> }).parts();
}

async function* piecesOf(file: FilePart['file']): AsyncGenerator<Buffer, void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const data of file as AsyncIterable<Buffer>) {
    for (let at = 0; at < data.length;) {
      const part = data.subarray(at, at + CHUNK_BYTES - size);
      held.push(part);
      size += part.length;
      at += part.length;
      if (size < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (file.truncated) throw tooLarge();
  if (size > 0) yield Buffer.concat(held);
}

const noFile = (): HttpProblem =>
  new HttpProblem({
    status: 422,
    code: 'no-file',
    title: 'Dữ liệu chưa hợp lệ',
    detail: 'Chưa chọn tệp. Gửi tệp CSV hoặc XLSX trong trường file, kiểu multipart/form-data.',
    errors: [{ field: 'file', message: 'chưa có tệp' }],
  });

const tooLarge = (): HttpProblem =>
  new HttpProblem({
    status: 413,
    code: 'file-too-large',
    title: 'Nội dung quá lớn',
    detail: 'Tệp lớn hơn 20 MB. Hãy chia thành nhiều tệp nhỏ hơn.',
    errors: [{ field: 'file', message: 'tệp lớn hơn 20 MB' }],
  });

/** Name without folders and signs nobody can read. */
export function readable(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, 200);
  return clean || 'tep';
}
