import { Module } from '@nestjs/common';
import { EvidenceModule, MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule, ServiceConfig } from '@motcua/observability';
import { aggregateProvider, PersistenceModule } from '@motcua/persistence';

import { CATALOGUE_CONTROLLERS, CATALOGUE_PROVIDERS } from './catalogue.module.js';
import { document } from './domain/document.js';
import { DocumentList } from './domain/documents-port.js';
import { duty } from './domain/duty.js';
import { Department, Documents, Duties, Postings, ProcedureListing } from './domain/ports.js';
import { posting as postingAggregate } from './domain/posting.js';
import { DocumentDetailsOf } from './documents/document-details.js';
import { AgePostings } from './features/age-postings/age-postings.js';
import { AlarmAboutLackingPostings } from './features/alarm-about-lacking-postings/alarm-about-lacking-postings.js';
import { CheckPostingHandler } from './features/check-posting/check-posting.handler.js';
import { CorrectDocumentHandler } from './features/correct-document/correct-document.handler.js';
import { CorrectPostingHandler } from './features/correct-posting/correct-posting.handler.js';
import { GetDocumentHandler } from './features/get-document/get-document.handler.js';
import { ImposeDutyHandler } from './features/impose-duty/impose-duty.handler.js';
import { LiftDutyHandler } from './features/lift-duty/lift-duty.handler.js';
import { MarkPostingsLeftWhenProcedureRepealed } from './features/mark-postings-left-when-procedure-repealed/mark-postings-left-when-procedure-repealed.reaction.js';
import { MarkPostingsOutdatedWhenVersionPublished } from './features/mark-postings-outdated-when-version-published/mark-postings-outdated-when-version-published.reaction.js';
import { PrintBoardSheetsHandler } from './features/print-board-sheets/print-board-sheets.handler.js';
import { ResolveDocumentHandler } from './features/resolve-document/resolve-document.handler.js';
import { TakeDownPostingHandler } from './features/take-down-posting/take-down-posting.handler.js';
import { TellCoverageHandler } from './features/tell-coverage/tell-coverage.handler.js';
import { TellPlacesHandler } from './features/tell-places/tell-places.handler.js';
import { WithdrawDocumentHandler } from './features/withdraw-document/withdraw-document.handler.js';
import { WithdrawPostingHandler } from './features/withdraw-posting/withdraw-posting.handler.js';
import { ListDocumentsHandler } from './features/list-documents/list-documents.handler.js';
import { MarkPostingMissingWhenFindingRecorded } from './features/mark-posting-missing-when-finding-recorded/mark-posting-missing-when-finding-recorded.reaction.js';
import { MarkPostingOutdatedWhenFindingRecorded } from './features/mark-posting-outdated-when-finding-recorded/mark-posting-outdated-when-finding-recorded.reaction.js';
import { PostProcedureHandler } from './features/post-procedure/post-procedure.handler.js';
import { RegisterDocumentHandler } from './features/register-document/register-document.handler.js';
import { MarkPostingAgainWhenFindingReopened } from './features/mark-posting-again-when-finding-reopened/mark-posting-again-when-finding-reopened.reaction.js';
import { RestorePostingWhenFindingWithdrawn } from './features/restore-posting-when-finding-withdrawn/restore-posting-when-finding-withdrawn.reaction.js';
import { RestorePostingWhenRemedyAccepted } from './features/restore-posting-when-remedy-accepted/restore-posting-when-remedy-accepted.reaction.js';
import { MongoDocumentList } from './persistence/mongo-document-list.js';
import { MongoProcedureListing } from './persistence/mongo-procedure-listing.js';
import { readModels, unitDirectory } from './persistence/read-models.js';
import { PostingConfig } from './posting.config.js';
import { Ageing } from './postings/ageing.js';
import { Places } from './postings/places.js';

const department = {
  provide: Department,
  inject: [ServiceConfig],
  useFactory: (config: PostingConfig): Department => ({ unitId: config.DEPARTMENT_UNIT }),
};

const postings = [
  PostProcedureHandler,
  CheckPostingHandler,
  TakeDownPostingHandler,
  CorrectPostingHandler,
  WithdrawPostingHandler,
  ImposeDutyHandler,
  LiftDutyHandler,
  TellCoverageHandler,
  TellPlacesHandler,
  PrintBoardSheetsHandler,
  MarkPostingMissingWhenFindingRecorded,
  MarkPostingOutdatedWhenFindingRecorded,
  RestorePostingWhenRemedyAccepted,
  RestorePostingWhenFindingWithdrawn,
  MarkPostingAgainWhenFindingReopened,
  MarkPostingsOutdatedWhenVersionPublished,
  MarkPostingsLeftWhenProcedureRepealed,
];
const documents = [
  RegisterDocumentHandler,
  CorrectDocumentHandler,
  WithdrawDocumentHandler,
  ListDocumentsHandler,
  GetDocumentHandler,
  ResolveDocumentHandler,
];

/** Everything the posting service does. */
@Module({
  controllers: [...postings, ...documents, ...CATALOGUE_CONTROLLERS],
  providers: [
    ...CATALOGUE_PROVIDERS,
    aggregateProvider(Postings, postingAggregate),
    aggregateProvider(Documents, document),
    aggregateProvider(Duties, duty),
    unitDirectory,
    Places,
    Ageing,
    AgePostings,
    AlarmAboutLackingPostings,
    DocumentDetailsOf,
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
      EvidenceModule.forService('posting'),
    ],
  }),
};
