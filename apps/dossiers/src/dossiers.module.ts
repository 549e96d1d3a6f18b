import { Global, Module } from '@nestjs/common';
import { MessagingModule, Projections, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule, ServiceConfig } from '@motcua/observability';
import { AggregateStores, aggregateProvider, Database, Journal, PersistenceModule } from '@motcua/persistence';

import { BulkModule } from './bulk.module.js';
import { CalendarModule } from './calendar.module.js';
import { dossier } from './domain/dossier.js';
import {
  Calendars,
  DossierIndex,
  DossierNumbers,
  Dossiers,
  DossierTrail,
  EndedUnits,
  LookupSecrets,
  ProcedureDirectory,
  UnitDirectory,
} from './domain/ports.js';
import { DossierViews } from './domain/views/dossier-views.js';
import { DossiersConfig } from './dossiers.config.js';
import { AcceptDossierHandler } from './features/accept-dossier/accept-dossier.handler.js';
import { AcknowledgeSyncHandler } from './features/acknowledge-sync/acknowledge-sync.handler.js';
import { AnswerConsultationHandler } from './features/answer-consultation/answer-consultation.handler.js';
import { ApproveCorrectionHandler } from './features/approve-correction/approve-correction.handler.js';
import { CancelWithdrawalHandler } from './features/cancel-withdrawal/cancel-withdrawal.handler.js';
import { CompleteDossierHandler } from './features/complete-dossier/complete-dossier.handler.js';
import { ConfirmPaymentHandler } from './features/confirm-payment/confirm-payment.handler.js';
import { ConsultUnitHandler } from './features/consult-unit/consult-unit.handler.js';
import { CorrectDossierHandler } from './features/correct-dossier/correct-dossier.handler.js';
import { ExplainDeadlineHandler } from './features/explain-deadline/explain-deadline.handler.js';
import { ExplainLatenessHandler } from './features/explain-lateness/explain-lateness.handler.js';
import { ExtendDossierHandler } from './features/extend-dossier/extend-dossier.handler.js';
import { GetDossierHandler } from './features/get-dossier/get-dossier.handler.js';
import { ListDossiersHandler } from './features/list-dossiers/list-dossiers.handler.js';
import { LookUpDossierHandler } from './features/look-up-dossier/look-up-dossier.handler.js';
import { ReceiveSupplementHandler } from './features/receive-supplement/receive-supplement.handler.js';
import { RefuseDossierHandler } from './features/refuse-dossier/refuse-dossier.handler.js';
import { RejectCorrectionHandler } from './features/reject-correction/reject-correction.handler.js';
import { RequestPaymentHandler } from './features/request-payment/request-payment.handler.js';
import { RequestSupplementHandler } from './features/request-supplement/request-supplement.handler.js';
import { RequestWithdrawalHandler } from './features/request-withdrawal/request-withdrawal.handler.js';
import { ReturnDossierHandler } from './features/return-dossier/return-dossier.handler.js';
import { StopDossierHandler } from './features/stop-dossier/stop-dossier.handler.js';
import { SubmitDossierHandler } from './features/submit-dossier/submit-dossier.handler.js';
import { TellActsHandler } from './features/tell-acts/tell-acts.handler.js';
import { TransferDossierHandler } from './features/transfer-dossier/transfer-dossier.handler.js';
import { UndoReturnHandler } from './features/undo-return/undo-return.handler.js';
import { WithdrawDossierHandler } from './features/withdraw-dossier/withdraw-dossier.handler.js';
import { FormsModule } from './forms.module.js';
import { PeopleModule } from './people.module.js';
import { PetitionsModule } from './petitions.module.js';
import { HmacLookupSecrets } from './persistence/hmac-lookup-secrets.js';
import { JournalTrail } from './persistence/journal-trail.js';
import { MongoDossierIndex } from './persistence/mongo-dossier-index.js';
import { MongoDossierNumbers } from './persistence/mongo-dossier-numbers.js';
import { MongoEndedUnits } from './persistence/mongo-ended-units.js';
import { ProjectedProcedureDirectory, ProjectedUnitDirectory } from './persistence/projected-directories.js';
import { knownProcedures } from './projections/known-procedures.js';
import { knownUnits } from './projections/known-units.js';
import { Intake } from './reception/intake.js';
import { Reception } from './reception/reception.js';
import { SuccessionModule } from './succession.module.js';
import { VersionsModule } from './versions.module.js';

/** Local copies of the catalogue and the organisation, read from the stream by one runner. */
class Directories {
  readonly procedures;
  readonly units;

  constructor(projections: Projections) {
    this.procedures = projections.documents(knownProcedures);
    this.units = projections.documents(knownUnits);
    projections.runner('dossiers-directory', [this.procedures, this.units]);
  }
}

const formatOf = ({ AGENCY_CODE, AGENCY_CODE_2020, LINES_PER_BOOK }: DossiersConfig) => ({
  agencyCode: AGENCY_CODE,
  agencyCode2020: AGENCY_CODE_2020,
  linesPerBook: LINES_PER_BOOK,
});

/** The life of dossiers; what the other parts of the service work with. */
@Global()
@Module({
  imports: [BulkModule, CalendarModule, FormsModule, PeopleModule, PetitionsModule, SuccessionModule, VersionsModule],
  controllers: [
    AcceptDossierHandler,
    AcknowledgeSyncHandler,
    AnswerConsultationHandler,
    ApproveCorrectionHandler,
    CancelWithdrawalHandler,
    CompleteDossierHandler,
    ConfirmPaymentHandler,
    ConsultUnitHandler,
    CorrectDossierHandler,
    ExplainDeadlineHandler,
    ExplainLatenessHandler,
    ExtendDossierHandler,
    GetDossierHandler,
    ListDossiersHandler,
    LookUpDossierHandler,
    ReceiveSupplementHandler,
    RefuseDossierHandler,
    RejectCorrectionHandler,
    RequestPaymentHandler,
    RequestSupplementHandler,
    RequestWithdrawalHandler,
    ReturnDossierHandler,
    StopDossierHandler,
    SubmitDossierHandler,
    TellActsHandler,
    TransferDossierHandler,
    UndoReturnHandler,
    WithdrawDossierHandler,
  ],
  providers: [
    aggregateProvider(Dossiers, dossier),
    { provide: DossierIndex, useClass: MongoDossierIndex },
    {
      provide: Directories,
      inject: [Projections],
      useFactory: (projections: Projections) => new Directories(projections),
    },
    {
      provide: ProcedureDirectory,
      inject: [Directories],
      useFactory: ({ procedures }: Directories) => new ProjectedProcedureDirectory(procedures),
    },
    {
      provide: UnitDirectory,
      inject: [Directories],
      useFactory: ({ units }: Directories) => new ProjectedUnitDirectory(units),
    },
    {
      provide: EndedUnits,
      inject: [AggregateStores, Directories],
      useFactory: (stores: AggregateStores, { units }: Directories) => new MongoEndedUnits(stores, units),
    },
    {
      provide: DossierNumbers,
      inject: [Database, DossierIndex, ServiceConfig],
      useFactory: (database: Database, index: MongoDossierIndex, config: DossiersConfig) =>
        new MongoDossierNumbers(database.collection('dossier_numbers'), formatOf(config), (codes) => index.used(codes)),
    },
    {
      provide: DossierTrail,
      inject: [Journal, AggregateStores],
      useFactory: (journal: Journal, stores: AggregateStores) => new JournalTrail(journal, stores),
    },
    {
      provide: LookupSecrets,
      inject: [ServiceConfig],
      useFactory: (config: DossiersConfig) => new HmacLookupSecrets(config.LOOKUP_KEY),
    },
    {
      provide: Reception,
      inject: [ProcedureDirectory, DossierNumbers, Calendars],
      useFactory: (...parts: ConstructorParameters<typeof Reception>) => new Reception(...parts),
    },
    {
      provide: Intake,
      inject: [Dossiers, Reception, UnitDirectory, Calendars],
      useFactory: (...parts: ConstructorParameters<typeof Intake>) => new Intake(...parts),
    },
    {
      provide: DossierViews,
      inject: [Calendars],
      useFactory: (calendars: Calendars) => new DossierViews(calendars),
    },
  ],
  exports: [
    Dossiers,
    DossierIndex,
    DossierTrail,
    ProcedureDirectory,
    UnitDirectory,
    EndedUnits,
    Reception,
    Intake,
    DossierViews,
    LookupSecrets,
  ],
})
export class DossiersModule {}

export const dossiers: ServiceDefinition<DossiersConfig> = {
  name: 'dossiers',
  config: DossiersConfig,
  module: (config) => ({
    module: DossiersModule,
    imports: [
      ObservabilityModule.forService('dossiers', config),
      PersistenceModule.forService('dossiers'),
      MessagingModule.forService('dossiers'),
    ],
  }),
};
