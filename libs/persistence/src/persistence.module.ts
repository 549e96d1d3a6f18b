import { Module, type DynamicModule, type InjectionToken, type Provider } from '@nestjs/common';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { Aggregate, Fact } from '@motcua/contracts';
import { HealthRegistry, ServiceConfig } from '@motcua/observability';
import type { Connection } from 'mongoose';

import { AggregateStores } from './aggregate-stores.js';
import { Database } from './database.js';
import { Journal } from './outbox/journal.js';

/** Connection, aggregates, outbox and journal of one service. */
@Module({})
export class PersistenceModule {
  static forService(service: string): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        MongooseModule.forRootAsync({
          inject: [ServiceConfig],
          useFactory: (config: ServiceConfig) => connectionOptions(config, service),
        }),
      ],
      providers: [databaseProvider, journalProvider, AggregateStores],
      exports: [Database, Journal, AggregateStores],
    };
  }
}

/** Binds a repository port of the domain to the store of its aggregate. */
export function aggregateProvider<S, E extends Fact>(port: InjectionToken, aggregate: Aggregate<S, E>): Provider {
  return {
    provide: port,
    inject: [AggregateStores],
    useFactory: (stores: AggregateStores) => stores.open(aggregate),
  };
}

const connectionOptions = (config: ServiceConfig, service: string) => ({
  uri: config.MONGODB_URI,
  dbName: `${config.DATABASE_PREFIX}${service}`,
  // Guarded writes are repeated by us after looking; a blind repeat by the driver could apply twice on FerretDB.
  retryWrites: false,
  maxPoolSize: 12,
  serverSelectionTimeoutMS: 3_000,
  // A few seconds for a database that starts at the same time; then the process ends and says why.
  retryAttempts: 5,
  retryDelay: 1_000,
});

const databaseProvider: Provider = {
  provide: Database,
  inject: [getConnectionToken(), HealthRegistry],
  useFactory: (connection: Connection, health: HealthRegistry) => {
    const database = new Database(connection);
    health.register('mongodb', async () => {
      try {
        await database.ping();
        return { up: true };
      } catch (cause) {
        return { up: false, details: { message: cause instanceof Error ? cause.message : String(cause) } };
      }
    });
    return database;
  },
};

const journalProvider: Provider = {
  provide: Journal,
  inject: [Database],
  useFactory: async (database: Database) => {
    const journal = new Journal(database);
    await journal.prepare();
    return journal;
  },
};
