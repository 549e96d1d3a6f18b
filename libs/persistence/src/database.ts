import type { Collection, Document } from 'mongodb';
import type { Connection } from 'mongoose';

/** The one database of a service. Hot paths use collections directly; schemas of mongoose describe the rest. */
export class Database {
  constructor(private readonly connection: Connection) {}

  collection<T extends Document>(name: string): Collection<T> {
    if (!this.connection.db) throw new Error('the database is not connected');
    return this.connection.db.collection<T>(name);
  }

  get name(): string {
    return this.connection.name;
  }

  async ping(): Promise<void> {
    if (!this.connection.db) throw new Error('the database is not connected');
    await this.connection.db.command({ ping: 1 }, { timeoutMS: 2_000 });
  }
}
