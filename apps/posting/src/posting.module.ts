import { Module } from '@nestjs/common';
import { MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule, ServiceConfig } from '@motcua/observability';
import { aggregateProvider, PersistenceModule } from '@motcua/persistence';

import { document } from './domain/document.js';
import { Department, DocumentList, Documents, Postings, ProcedureListing, Procedures } from './domain/ports.js';
import { posting as postingAggregate } from './domain/posting.js';
import { procedure } from './domain/procedure.js';
import { GetProcedureHandler } from './features/get-procedure/get-procedure.handler.js';
import { ListDocumentsHandler } from './features/list-documents/list-documents.handler.js';
import { ListProceduresHandler } from './features/list-procedures/list-procedures.handler.js';
import { MarkPostingMissingWhenFindingRecorded } from './features/mark-posting-missing-when-finding-recorded/mark-posting-missing-when-finding-recorded.reaction.js';
import { MarkPostingOutdatedWhenFindingRecorded } from './features/mark-posting-outdated-when-finding-recorded/mark-posting-outdated-when-finding-recorded.reaction.js';
import { PostProcedureHandler } from './features/post-procedure/post-procedure.handler.js';
import { PublishProcedureHandler } from './features/publish-procedure/publish-procedure.handler.js';
import { RegisterDocumentHandler } from './features/register-document/register-document.handler.js';
import { RepealProcedureHandler } from './features/repeal-procedure/repeal-procedure.handler.js';
import { RestorePostingWhenRemedyAccepted } from './features/restore-posting-when-remedy-accepted/restore-posting-when-remedy-accepted.reaction.js';
import { MongoDocumentList } from './persistence/mongo-document-list.js';
import { MongoProcedureListing } from './persistence/mongo-procedure-listing.js';
import { readModels } from './persistence/read-models.js';
import { PostingConfig } from './posting.config.js';

const department = {
  provide: Department,
  inject: [ServiceConfig],
  useFactory: (config: PostingConfig): Department => ({ unitId: config.DEPARTMENT_UNIT }),
};

/** Everything the posting service does. */
@Module({
  controllers: [
    PublishProcedureHandler,
    RepealProcedureHandler,
    PostProcedureHandler,
    RegisterDocumentHandler,
    ListProceduresHandler,
    GetProcedureHandler,
    ListDocumentsHandler,
    MarkPostingMissingWhenFindingRecorded,
    MarkPostingOutdatedWhenFindingRecorded,
    RestorePostingWhenRemedyAccepted,
  ],
  providers: [
    aggregateProvider(Procedures, procedure),
    aggregateProvider(Postings, postingAggregate),
    aggregateProvider(Documents, document),
    department,
    readModels,
    { provide: ProcedureListing, useClass: MongoProcedureListing },
    { provide: DocumentList, useClass: MongoDocumentList },
  ],
})
export class PostingModule {}

export const posting: ServiceDefinition<PostingConfig> = {
  name: 'posting',
  config: PostingConfig,
  module: (config) => ({
    module: PostingModule,
    imports: [
      ObservabilityModule.forService('posting', config),
      PersistenceModule.forService('posting'),
      MessagingModule.forService('posting'),
    ],
  }),
};
