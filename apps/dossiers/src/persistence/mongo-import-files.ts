import { Database } from '@motcua/persistence';
import { Binary, type Collection } from 'mongodb';

import type { RejectedRow } from '../domain/bulk/records.js';
import { DURABLE } from './mongo-bulk-claims.js';

interface Chunk {
  _id: string;
  importId: string;
  number: number;
  bytes: number;
  data: Binary;
}

interface Rejected extends RejectedRow {
  _id: string;
  importId: string;
}

/** Pieces and rejected rows of files: personal data, kept in this database only and not for long. */
export class ImportFiles {
  constructor(private readonly database: Database) {}

  async prepare(): Promise<void> {
    await this.chunks.createIndex({ importId: 1 }, { name: 'import' });
    await this.rejected.createIndex({ importId: 1, line: 1 }, { name: 'import' });
  }

  async addChunk(importId: string, number: number, data: Uint8Array): Promise<void> {
    const _id = chunkId(importId, number);
    const chunk = { importId, number, bytes: data.length, data: new Binary(data) };
    await this.chunks.replaceOne({ _id }, chunk, { upsert: true, ...DURABLE });
  }

  async sizeOf(importId: string): Promise<{ chunks: number; bytes: number }> {
    const found = await this.chunks.find({ importId: { $eq: importId } }, { projection: { bytes: 1 } }).toArray();
    return { chunks: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  async *bytesOf(importId: string): AsyncGenerator<Uint8Array, void> {
    for (let number = 0; ; number += 1) {
      const chunk = await this.chunks.findOne({ _id: { $eq: chunkId(importId, number) } });
      if (!chunk) return;
      yield chunk.data.value();
    }
  }

  async dropChunks(importId: string): Promise<void> {
    await this.chunks.deleteMany({ importId: { $eq: importId } });
  }

  /** The same rows again replace themselves. */
  async reject(importId: string, rows: readonly RejectedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const operations = rows.map((row) => ({
      replaceOne: { filter: { _id: `${importId}:${row.line}` }, replacement: { importId, ...row }, upsert: true },
    }));
    await this.rejected.bulkWrite(operations, DURABLE);
  }

  async rejectedAfter(importId: string, line: number, limit: number): Promise<RejectedRow[]> {
    const found = await this.rejected
      .find({ importId: { $eq: importId }, line: { $gt: line } }, { batchSize: limit + 1 })
      .sort({ line: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ line: at, raw, faults }) => ({ line: at, raw, faults }));
  }

  async dropRejected(importId: string): Promise<void> {
    await this.rejected.deleteMany({ importId: { $eq: importId } });
  }

  private get chunks(): Collection<Chunk> {
    return this.database.collection<Chunk>('import_chunks');
  }

  private get rejected(): Collection<Rejected> {
    return this.database.collection<Rejected>('import_rejected');
  }
}

const chunkId = (importId: string, number: number): string => `${importId}:${String(number).padStart(5, '0')}`;
