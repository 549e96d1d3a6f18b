import { Module } from '@nestjs/common';
import { builtInCalendarData, WorkingCalendar } from '@motcua/legal-calendar';
import { MessagingModule, Projections, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule, ServiceConfig } from '@motcua/observability';
import { aggregateProvider, Database, PersistenceModule } from '@motcua/persistence';

import { dossier } from './domain/dossier.js';
import {
  DossierIndex,
  DossierNumbers,
  Dossiers,
  LookupSecrets,
  ProcedureDirectory,
  UnitDirectory,
} from './domain/ports.js';
import { Reception } from './domain/reception.js';
import { DossiersConfig } from './dossiers.config.js';
import { AcceptDossierHandler } from './features/accept-dossier/accept-dossier.handler.js';
import { CompleteDossierHandler } from './features/complete-dossier/complete-dossier.handler.js';
import { ExplainDeadlineHandler } from './features/explain-deadline/explain-deadline.handler.js';
import { GetDossierHandler } from './features/get-dossier/get-dossier.handler.js';
import { ListDossiersHandler } from './features/list-dossiers/list-dossiers.handler.js';
import { LookUpDossierHandler } from './features/look-up-dossier/look-up-dossier.handler.js';
import { ReturnDossierHandler } from './features/return-dossier/return-dossier.handler.js';
import { SubmitDossierHandler } from './features/submit-dossier/submit-dossier.handler.js';
import { TransferDossierHandler } from './features/transfer-dossier/transfer-dossier.handler.js';
import { HmacLookupSecrets } from './persistence/hmac-lookup-secrets.js';
import { MongoDossierIndex } from './persistence/mongo-dossier-index.js';
import { MongoDossierNumbers } from './persistence/mongo-dossier-numbers.js';
import { ProjectedProcedureDirectory, ProjectedUnitDirectory } from './persistence/projected-directories.js';
import { knownProcedures } from './projections/known-procedures.js';
import { knownUnits } from './projections/known-units.js';

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

/** Everything the dossiers service does. */
@Module({
  controllers: [
    SubmitDossierHandler,
    AcceptDossierHandler,
    TransferDossierHandler,
    CompleteDossierHandler,
    ReturnDossierHandler,
    GetDossierHandler,
    ListDossiersHandler,
    ExplainDeadlineHandler,
    LookUpDossierHandler,
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
      provide: DossierNumbers,
      inject: [Database, ServiceConfig],
      useFactory: (database: Database, config: DossiersConfig) => new MongoDossierNumbers(database, config.AGENCY_CODE),
    },
    {
      provide: LookupSecrets,
      inject: [ServiceConfig],
      useFactory: (config: DossiersConfig) => new HmacLookupSecrets(config.LOOKUP_KEY),
    },
    { provide: WorkingCalendar, useFactory: () => new WorkingCalendar(builtInCalendarData) },
    {
      provide: Reception,
      inject: [ProcedureDirectory, DossierNumbers, WorkingCalendar],
      useFactory: (procedures: ProcedureDirectory, numbers: DossierNumbers, calendar: WorkingCalendar) =>
        new Reception(procedures, numbers, calendar),
    },
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
