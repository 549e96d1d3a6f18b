import { Module } from '@nestjs/common';
import { AggregateStores, Database, RecordVersions } from '@motcua/persistence';

import { dossier } from './domain/dossier.js';
import { DossierVersions } from './domain/versions.js';
import { TellVersionsHandler } from './features/tell-versions/tell-versions.handler.js';

/** What the reconciliation of figures asks. */
@Module({
  controllers: [TellVersionsHandler],
  providers: [
    {
      provide: DossierVersions,
      inject: [AggregateStores, Database],
      useFactory: (stores: AggregateStores, database: Database) => new RecordVersions(stores, database, dossier.name),
    },
  ],
})
export class VersionsModule {}
