import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';

import { CounterTrafficInterceptor } from './bulk/counter-traffic.interceptor.js';
import { Signals } from './bulk/signals.js';
import { BulkDossiers, BulkJobs, BulkSignal, CounterTraffic, Imports } from './domain/bulk/ports.js';
import { BulkReturnHandler } from './features/bulk-return/bulk-return.handler.js';
import { GiveBulkJob } from './features/bulk-return/give-bulk-job.js';
import { ListRejectedRowsHandler } from './features/list-rejected-rows/list-rejected-rows.handler.js';
import { RunBulkJobs } from './features/run-bulk-jobs/run-bulk-jobs.js';
import { ReceiveRows } from './features/run-imports/receive-rows.js';
import { RunImports } from './features/run-imports/run-imports.js';
import { StartImportHandler } from './features/start-import/start-import.handler.js';
import { TellBulkProgressHandler } from './features/tell-bulk-progress/tell-bulk-progress.handler.js';
import { TellImportProgressHandler } from './features/tell-import-progress/tell-import-progress.handler.js';
import { UndoBulkReturnHandler } from './features/undo-bulk-return/undo-bulk-return.handler.js';
import { CancelImportHandler } from './features/upload-import/cancel-import.handler.js';
import { ImportChunkHandler } from './features/upload-import/import-chunk.handler.js';
import { OpenImportHandler } from './features/upload-import/open-import.handler.js';
import { MongoBulkDossiers } from './persistence/mongo-bulk-dossiers.js';
import { MongoBulkJobs } from './persistence/mongo-bulk-jobs.js';
import { MongoImports } from './persistence/mongo-imports.js';

/** Files of dossiers and acts on many dossiers, worked through in a lane of their own. */
@Module({
  controllers: [
    OpenImportHandler,
    ImportChunkHandler,
    CancelImportHandler,
    StartImportHandler,
    TellImportProgressHandler,
    ListRejectedRowsHandler,
    BulkReturnHandler,
    UndoBulkReturnHandler,
    TellBulkProgressHandler,
  ],
  providers: [
    { provide: Imports, useClass: MongoImports },
    { provide: BulkDossiers, useClass: MongoBulkDossiers },
    { provide: BulkJobs, useClass: MongoBulkJobs },
    { provide: BulkSignal, useClass: Signals },
    CounterTrafficInterceptor,
    { provide: CounterTraffic, useExisting: CounterTrafficInterceptor },
    { provide: APP_INTERCEPTOR, useExisting: CounterTrafficInterceptor },
    GiveBulkJob,
    ReceiveRows,
    RunImports,
    RunBulkJobs,
  ],
})
export class BulkModule {}
