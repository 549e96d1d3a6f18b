import { createInflateRaw } from 'node:zlib';

import { hasCode } from '../bytes/error-code.js';
import { inflatesTooMuch, type ReadLimits } from '../limits.js';
import { damaged, RefusedFile } from '../refused-file.js';

interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly offset: number;
}

/** The parts of a ZIP file by path. */
export type ZipEntries = ReadonlyMap<string, ZipEntry>;

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_EXTRA = 0xffffffff;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the directory of a ZIP file; nothing is inflated.
 *
 * @throws RefusedFile `damaged`
 */
export function zipEntries(file: Buffer): ZipEntries {
  try {
    const entries = new Map<string, ZipEntry>();
    let { at, count } = directoryOf(file);
    for (; count > 0; count -= 1) {
      if (file.readUInt32LE(at) !== CENTRAL) throw damaged();
      const nameLength = file.readUInt16LE(at + 28);
      const extraLength = file.readUInt16LE(at + 30);
      entries.set(file.toString('utf8', at + 46, at + 46 + nameLength), entryAt(file, at, nameLength, extraLength));
      at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    throw hasCode(error, 'ERR_OUT_OF_RANGE') || hasCode(error, 'ERR_BUFFER_OUT_OF_BOUNDS') ? damaged(error) : error;
  }
}

function directoryOf(file: Buffer): { at: number; count: number } {
  const lowest = Math.max(0, file.length - 22 - MAX_COMMENT);
  let end = file.length - 22;
  while (end >= lowest && file.readUInt32LE(end) !== END) end -= 1;
  if (end < lowest) throw damaged();
  const at = file.readUInt32LE(end + 16);
  if (at !== IN_EXTRA) return { at, count: file.readUInt16LE(end + 10) };
  if (file.readUInt32LE(end - 20) !== END64_LOCATOR) throw damaged();
  const end64 = Number(file.readBigUInt64LE(end - 12));
  return { at: Number(file.readBigUInt64LE(end64 + 48)), count: Number(file.readBigUInt64LE(end64 + 32)) };
}

function entryAt(file: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
  const wide = wideNumbers(extra);
  const size = file.readUInt32LE(at + 24);
  const compressed = file.readUInt32LE(at + 20);
  const offset = file.readUInt32LE(at + 42);
  // The wide numbers stand in this order, each only if its narrow field is full.
  if (size === IN_EXTRA) wide.next();
  return {
    method: file.readUInt16LE(at + 10),
    encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
    compressedSize: compressed === IN_EXTRA ? Number(wide.next().value ?? 0n) : compressed,
    offset: offset === IN_EXTRA ? Number(wide.next().value ?? 0n) : offset,
  };
}

function* wideNumbers(extra: Buffer): Generator<bigint, void> {
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  for (at += 4; at + 8 <= extra.length; at += 8) yield extra.readBigUInt64LE(at);
}

/**
 * One part of a ZIP file, inflated piece by piece. What the directory says of its size is not believed: the pieces
 * are counted.
 *
 * @throws RefusedFile `damaged`, `password` or `inflates-too-much`
 */
export async function* inflated(file: Buffer, entry: ZipEntry, limits: ReadLimits): AsyncGenerator<Buffer, void> {
  const packed = packedBytes(file, entry);
  let seen = 0;
  try {
    for await (const piece of entry.method === STORED ? [packed] : inflate(packed)) {
      seen += piece.length;
      if (seen > limits.maxInflatedBytes) throw inflatesTooMuch(limits);
      yield piece;
    }
  } catch (error) {
    throw hasCode(error, 'Z_') ? damaged(error) : error;
  }
}

function packedBytes(file: Buffer, { method, encrypted, offset, compressedSize }: ZipEntry): Buffer {
  if (encrypted) throw new RefusedFile('password', 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.');
  if (method !== STORED && method !== DEFLATED) throw damaged();
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== LOCAL) throw damaged();
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + compressedSize > file.length) throw damaged();
  return file.subarray(start, start + compressedSize);
}

function inflate(packed: Buffer): AsyncIterable<Buffer> {
  const stream = createInflateRaw({ chunkSize: 64 * 1024 });
  stream.end(packed);
  return stream;
}
