import { Global, Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { dataRequest } from './domain/people/data-request.js';
import { AccessLog, DataRequestIndex, DataRequests } from './domain/people/ports.js';
import { AnswerDataRequestHandler } from './features/answer-data-request/answer-data-request.handler.js';
import { ErasePersonalDataHandler } from './features/erase-personal-data/erase-personal-data.handler.js';
import { DataExports } from './features/export-personal-data/data-exports.js';
import { ExportPersonalDataHandler } from './features/export-personal-data/export-personal-data.handler.js';
import { ListDataRequestsHandler } from './features/list-data-requests/list-data-requests.handler.js';
import { AskAboutOwnDataHandler } from './features/receive-data-request/ask-about-own-data.handler.js';
import { ReceiveDataRequestHandler } from './features/receive-data-request/receive-data-request.handler.js';
import { TellAccessesHandler } from './features/tell-accesses/tell-accesses.handler.js';
import { WatchDataRequests } from './features/watch-data-requests/watch-data-requests.js';
import { Accesses } from './people/accesses.js';
import { DataRequestViews } from './people/data-request-views.js';
import { Erasure } from './people/erasure.js';
import { ReceiptHolders } from './people/receipt-holders.js';
import { MongoAccessLog } from './persistence/mongo-access-log.js';
import { MongoDataRequests } from './persistence/mongo-data-requests.js';

/** Personal data: who saw them, what people ask about them, and how they go. Whoever shows them asks `Accesses`. */
@Global()
@Module({
  controllers: [
    AnswerDataRequestHandler,
    AskAboutOwnDataHandler,
    ErasePersonalDataHandler,
    ExportPersonalDataHandler,
    ListDataRequestsHandler,
    ReceiveDataRequestHandler,
    TellAccessesHandler,
  ],
  providers: [
    aggregateProvider(DataRequests, dataRequest),
    { provide: AccessLog, useClass: MongoAccessLog },
    { provide: DataRequestIndex, useClass: MongoDataRequests },
    Accesses,
    ReceiptHolders,
    Erasure,
    DataRequestViews,
    DataExports,
    WatchDataRequests,
  ],
  exports: [Accesses, ReceiptHolders],
})
export class PeopleModule {}
