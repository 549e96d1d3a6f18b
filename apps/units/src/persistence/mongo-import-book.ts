import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@motcua/persistence';
import type { Collection } from 'mongodb';

import { ImportBook, type ImportedRow, type ListImport, type Verdict } from '../domain/importing/records.js';

type ImportDoc = Omit<ListImport, 'id'> & { _id: string };
type RowDoc = ImportedRow & { _id: string; importId: string };

const KEPT_DAYS = 30;
const DUPLICATE_KEY = 11000;

@Injectable()
export class MongoImportBook extends ImportBook implements OnModuleInit {
  constructor(private readonly database: Database) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.lines.createIndex({ importId: 1, line: 1 }, { name: 'lines' });
  }

  async open({ id, ...record }: ListImport): Promise<ListImport> {
    await this.forgetBefore(new Date(Date.parse(record.openedAt) - KEPT_DAYS * 86_400_000));
    try {
      await this.imports.insertOne({ _id: id, ...record });
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== DUPLICATE_KEY) throw cause;
    }
    return (await this.get(id)) as ListImport;
  }

  async get(id: string): Promise<ListImport | null> {
    const found = await this.imports.findOne({ _id: { $eq: id } });
    if (!found) return null;
    const { _id, ...rest } = found;
    return { id: _id, ...rest };
  }

  async setState(id: string, state: ListImport['state']): Promise<void> {
    await this.imports.updateOne({ _id: { $eq: id } }, { $set: { state } });
  }

  async addRows(importId: string, rows: readonly ImportedRow[]): Promise<number> {
    const operations = rows.map((row) => {
      const _id = `${importId}/${row.line}`;
      return { replaceOne: { filter: { _id }, replacement: { importId, ...row } as RowDoc, upsert: true } };
    });
    if (operations.length > 0) await this.lines.bulkWrite(operations, { ordered: false });
    return this.lines.countDocuments({ importId: { $eq: importId } });
  }

  async rows(importId: string): Promise<ImportedRow[]> {
    const found = await this.lines
      .find({ importId: { $eq: importId } }, { batchSize: 5_000 })
      .sort({ line: 1 })
      .toArray();
    return found.map(({ _id, importId: _import, ...row }) => row);
  }

  async settle(importId: string, verdicts: ReadonlyMap<number, Verdict>): Promise<void> {
    const operations = [...verdicts].map(([line, verdict]) => ({
      updateOne: { filter: { _id: `${importId}/${line}` }, update: { $set: { verdict } } },
    }));
    if (operations.length > 0) await this.lines.bulkWrite(operations as never, { ordered: false });
  }

  /** Instants of one offset compare as texts. */
  private async forgetBefore(moment: Date): Promise<void> {
    const before = new Date(moment.getTime() + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
    const old = await this.imports.find({ openedAt: { $lt: before } }, { projection: { _id: 1 } }).toArray();
    if (old.length === 0) return;
    const ids = old.map(({ _id }) => _id);
    await this.lines.deleteMany({ importId: { $in: ids } });
    await this.imports.deleteMany({ _id: { $in: ids } });
  }

  private get imports(): Collection<ImportDoc> {
    return this.database.collection<ImportDoc>('list_imports');
  }

  private get lines(): Collection<RowDoc> {
    return this.database.collection<RowDoc>('list_import_rows');
  }
}
