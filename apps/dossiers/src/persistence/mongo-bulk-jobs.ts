import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import { Database } from '@motcua/persistence';
import type { Collection } from 'mongodb';

import { BulkJobs, type Claim } from '../domain/bulk/ports.js';
import type { BulkRecord, BulkStep, RefusedAct } from '../domain/bulk/records.js';
import { claimOldest, DURABLE, heldBy, insertOnce, keepClaim, newestFirst, NOBODY } from './mongo-bulk-claims.js';

type Doc = Omit<BulkRecord, 'id'> & { _id: string; lease: { owner: string; until: number } };
type Part = { _id: string; jobId: string; ids: string[] };
type Refused = RefusedAct & { _id: string; jobId: string };

/** Dossiers of one part: they are dealt with together, and together counted. */
const PART = 100;

@Injectable()
export class MongoBulkJobs extends BulkJobs implements OnModuleInit {
  constructor(private readonly database: Database) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.jobs.createIndex({ state: 1 }, { name: 'state' });
    await this.parts.createIndex({ jobId: 1 }, { name: 'job' });
    await this.refused.createIndex({ jobId: 1, number: 1 }, { name: 'job' });
  }

  /** The list first: a job that is there has all of its list. A repeat finds the job and the list it was given with. */
  async give({ id, ...record }: BulkRecord, dossierIds: readonly string[]): Promise<BulkRecord> {
    const before = await this.get(id);
    if (before) return before;
    // What an earlier attempt left that ended before the job was there.
    await this.parts.deleteMany({ jobId: { $eq: id } });
    for (let part = 0; part * PART < dossierIds.length; part += 1) {
      const ids = dossierIds.slice(part * PART, (part + 1) * PART);
      await this.parts.replaceOne({ _id: partId(id, part) }, { jobId: id, ids }, { upsert: true, ...DURABLE });
    }
    await insertOnce(this.jobs, { _id: id, ...record, total: dossierIds.length, lease: NOBODY });
    return (await this.get(id)) as BulkRecord;
  }

  async get(id: string): Promise<BulkRecord | null> {
    const found = await this.jobs.findOne({ _id: { $eq: id } });
    return found && toRecord(found);
  }

  async page(query: PageQuery): Promise<Page<BulkRecord>> {
    const { docs, nextCursor } = await newestFirst(this.jobs, 'startedAt', query);
    return { items: docs.map(toRecord), nextCursor };
  }

  async claim(claim: Claim): Promise<BulkRecord | null> {
    const found = await claimOldest(this.jobs, claim);
    return found && toRecord(found);
  }

  keep(id: string, claim: Claim): Promise<boolean> {
    return keepClaim(this.jobs, id, claim);
  }

  async part(id: string, part: number): Promise<readonly string[]> {
    return (await this.parts.findOne({ _id: { $eq: partId(id, part) } }))?.ids ?? [];
  }

  async advance(id: string, { owner, until }: Claim, { part, done, refused }: BulkStep): Promise<boolean> {
    await this.refuse(id, refused);
    const { matchedCount } = await this.jobs.updateOne(
      heldBy<Doc>(id, owner, { cursor: part }),
      { $set: { cursor: part + 1, 'lease.until': until }, $inc: { done, refused: refused.length } },
      DURABLE,
    );
    return matchedCount === 1;
  }

  async finish(id: string, owner: string, finishedAt: string): Promise<boolean> {
    const end = { $set: { state: 'done' as const, finishedAt, lease: NOBODY } };
    const { matchedCount } = await this.jobs.updateOne(heldBy<Doc>(id, owner), end, DURABLE);
    return matchedCount === 1;
  }

  async refusedAfter(id: string, number: number, limit: number): Promise<RefusedAct[]> {
    const found = await this.refused
      .find({ jobId: { $eq: id }, number: { $gt: number } }, { batchSize: limit + 1 })
      .sort({ number: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ _id, jobId: _job, ...row }) => row);
  }

  async doneIds(id: string): Promise<string[]> {
    const refused = await this.refused.find({ jobId: { $eq: id } }, { batchSize: 100_000 }).toArray();
    const without = new Set(refused.map(({ dossierId }) => dossierId));
    const parts = await this.parts.find({ jobId: { $eq: id } }).toArray();
    return parts
      .flatMap(({ ids }) => ids)
      .filter((one) => !without.has(one))
      .toSorted();
  }

  private async refuse(jobId: string, rows: readonly RefusedAct[]): Promise<void> {
    if (rows.length === 0) return;
    const operations = rows.map((row) => ({
      replaceOne: { filter: { _id: `${jobId}:${row.number}` }, replacement: { jobId, ...row }, upsert: true },
    }));
    await this.refused.bulkWrite(operations, DURABLE);
  }

  private get jobs(): Collection<Doc> {
    return this.database.collection<Doc>('bulk_jobs');
  }

  private get parts(): Collection<Part> {
    return this.database.collection<Part>('bulk_parts');
  }

  private get refused(): Collection<Refused> {
    return this.database.collection<Refused>('bulk_refused');
  }
}

const toRecord = ({ _id, lease: _lease, ...record }: Doc): BulkRecord => ({ id: _id, ...record });
const partId = (jobId: string, part: number): string => `${jobId}:${String(part).padStart(5, '0')}`;
