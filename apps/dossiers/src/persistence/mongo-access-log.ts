import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '@motcua/persistence';
import type { Collection } from 'mongodb';

import { AccessLog, type Access } from '../domain/people/ports.js';

type Row = Access & { _id: string };

const DUPLICATE_KEY = 11000;
const WINDOW_MS = 10 * 60_000;
/** An access that is forgotten in a crash would have been no access. */
const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;

/** One row per dossier, account, purpose and ten minutes of the clock: they are its key. */
@Injectable()
export class MongoAccessLog extends AccessLog implements OnModuleInit {
  private readonly rows: Collection<Row>;

  constructor(database: Database) {
    super();
    this.rows = database.collection('access_log');
  }

  async onModuleInit(): Promise<void> {
    await this.rows.createIndex({ dossierId: 1, at: -1 }, { name: 'dossier' });
  }

  async note(access: Access): Promise<void> {
    const { dossierId, actor, purpose, at } = access;
    const window = Math.floor(Date.parse(at) / WINDOW_MS);
    try {
      await this.rows.insertOne({ _id: `${dossierId} ${actor} ${purpose} ${window}`, ...access } as never, DURABLE);
    } catch (cause) {
      if ((cause as { code?: unknown }).code !== DUPLICATE_KEY) throw cause;
    }
  }

  async of(dossierId: string, limit: number): Promise<Access[]> {
    const found = await this.rows
      .find({ dossierId: { $eq: dossierId } }, { projection: { _id: 0 } })
      .sort({ at: -1 })
      .limit(limit)
      .toArray();
    return found as unknown as Access[];
  }
}
