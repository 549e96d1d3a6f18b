import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import { Database } from '@motcua/persistence';
import type { Collection } from 'mongodb';

import { Imports, type Claim, type ImportStart } from '../domain/bulk/ports.js';
import type { FileFacts, ImportRecord, ImportStep, RejectedRow } from '../domain/bulk/records.js';
import { claimOldest, DURABLE, heldBy, insertOnce, keepClaim, newestFirst, NOBODY } from './mongo-bulk-claims.js';
import { ImportFiles } from './mongo-import-files.js';

type Doc = Omit<ImportRecord, 'id'> & { _id: string; lease: { owner: string; until: number }; swept?: boolean };

@Injectable()
export class MongoImports extends Imports implements OnModuleInit {
  private readonly files: ImportFiles;

  constructor(private readonly database: Database) {
    super();
    this.files = new ImportFiles(database);
  }

  async onModuleInit(): Promise<void> {
    await this.files.prepare();
    await this.imports.createIndex({ state: 1 }, { name: 'state' });
  }

  async open({ id, ...record }: ImportRecord): Promise<ImportRecord> {
    await insertOnce(this.imports, { _id: id, ...record, lease: NOBODY });
    return (await this.get(id)) as ImportRecord;
  }

  async get(id: string): Promise<ImportRecord | null> {
    const found = await this.imports.findOne({ _id: { $eq: id } });
    return found && toRecord(found);
  }

  async page(query: PageQuery): Promise<Page<ImportRecord>> {
    const { docs, nextCursor } = await newestFirst(this.imports, 'openedAt', query);
    return { items: docs.map(toRecord), nextCursor };
  }

  addChunk(id: string, number: number, data: Uint8Array): Promise<void> {
    return this.files.addChunk(id, number, data);
  }

  sizeOf(id: string): Promise<{ chunks: number; bytes: number }> {
    return this.files.sizeOf(id);
  }

  async start(id: string, by: ImportStart): Promise<ImportRecord | null> {
    await this.imports.updateOne(
      { _id: { $eq: id }, state: 'uploading' },
      { $set: { state: 'waiting', ...by } },
      DURABLE,
    );
    return this.get(id);
  }

  async cancel(id: string, at: string): Promise<ImportRecord | null> {
    const found = await this.get(id);
    const { deletedCount } = await this.imports.deleteOne({ _id: { $eq: id }, state: 'uploading' });
    if (found && deletedCount === 1) {
      await this.files.dropChunks(id);
      return { ...found, state: 'cancelled', finishedAt: at };
    }
    const going = { _id: { $eq: id }, state: { $in: ['waiting', 'running'] as ImportRecord['state'][] } };
    const end = { $set: { state: 'cancelled' as const, finishedAt: at } };
    const { matchedCount } = await this.imports.updateOne(going, end, DURABLE);
    if (matchedCount === 1) await this.files.dropChunks(id);
    return this.get(id);
  }

  async claim(claim: Claim): Promise<ImportRecord | null> {
    const found = await claimOldest(this.imports, claim);
    return found && toRecord(found);
  }

  keep(id: string, claim: Claim): Promise<boolean> {
    return keepClaim(this.imports, id, claim);
  }

  bytesOf(id: string): AsyncIterable<Uint8Array> {
    return this.files.bytesOf(id);
  }

  async describe(id: string, owner: string, facts: FileFacts): Promise<boolean> {
    const { matchedCount } = await this.imports.updateOne(heldBy<Doc>(id, owner), { $set: { ...facts } }, DURABLE);
    return matchedCount === 1;
  }

  /** Rejected rows first: a batch that is done again writes the same ones, and counts only once. */
  async advance(id: string, { owner, until }: Claim, step: ImportStep): Promise<boolean> {
    await this.files.reject(id, step.rejected);
    const { matchedCount } = await this.imports.updateOne(
      heldBy<Doc>(id, owner, { cursor: step.from }),
      {
        $set: { cursor: step.cursor, 'lease.until': until },
        $inc: {
          created: step.created,
          existing: step.existing,
          rejected: step.rejected.length,
          workedMs: step.workedMs,
        },
      },
      DURABLE,
    );
    return matchedCount === 1;
  }

  async finish(
    id: string,
    owner: string,
    end: Pick<ImportRecord, 'state' | 'message' | 'finishedAt'>,
  ): Promise<boolean> {
    const { matchedCount } = await this.imports.updateOne(
      heldBy<Doc>(id, owner),
      { $set: { ...end, lease: NOBODY } },
      DURABLE,
    );
    if (matchedCount === 1) await this.files.dropChunks(id);
    return matchedCount === 1;
  }

  rejectedAfter(id: string, line: number, limit: number): Promise<RejectedRow[]> {
    return this.files.rejectedAfter(id, line, limit);
  }

  async sweep({ opened, finished }: { opened: string; finished: string }): Promise<void> {
    for (const { _id } of await this.imports.find({ state: 'uploading', openedAt: { $lt: opened } }).toArray()) {
      await this.files.dropChunks(_id);
      await this.imports.deleteOne({ _id: { $eq: _id }, state: 'uploading' });
    }
    const old = { finishedAt: { $gt: '', $lt: finished }, swept: { $ne: true } };
    for (const { _id } of await this.imports.find(old).toArray()) {
      // A crash between the end of an import and the deletion of its pieces left them here.
      await this.files.dropChunks(_id);
      await this.files.dropRejected(_id);
      await this.imports.updateOne({ _id: { $eq: _id } }, { $set: { swept: true } });
    }
  }

  private get imports(): Collection<Doc> {
    return this.database.collection<Doc>('imports');
  }
}

function toRecord({ _id, lease: _lease, swept: _swept, ...record }: Doc): ImportRecord {
  return { id: _id, ...record };
}
