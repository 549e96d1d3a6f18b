import { Module } from '@nestjs/common';
import { MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule } from '@motcua/observability';
import { aggregateProvider, PersistenceModule } from '@motcua/persistence';

import { AroundActs } from './acting/around-acts.js';
import { CarryOut } from './acting/carry-out.js';
import { UnitCodes } from './codes/unit-codes.js';
import { reorganisation } from './domain/acts/act.js';
import { bookedCode } from './domain/codes/code-book.js';
import { ActList, CodeBook, Reorganisations, StaffBook, StaffList, UnitList, Units } from './domain/ports.js';
import { ImportBook } from './domain/importing/records.js';
import { staff } from './domain/staff/staff.js';
import { unit } from './domain/unit.js';
import { AppointStaffHandler } from './features/appoint-staff/appoint-staff.handler.js';
import { AssignCodeHandler } from './features/assign-code/assign-code.handler.js';
import { CancelReorganisationHandler } from './features/cancel-reorganisation/cancel-reorganisation.handler.js';
import { CarryOutDueActs } from './features/carry-out-due-acts/carry-out-due-acts.js';
import { CorrectStaffHandler } from './features/correct-staff/correct-staff.handler.js';
import { DissolveUnitHandler } from './features/dissolve-unit/dissolve-unit.handler.js';
import { EndStaffHandler } from './features/end-staff/end-staff.handler.js';
import { EstablishUnitHandler } from './features/establish-unit/establish-unit.handler.js';
import { ExportListHandler } from './features/export-list/export-list.handler.js';
import { GetUnitHandler } from './features/get-unit/get-unit.handler.js';
import { ImportListHandler } from './features/import-list/import-list.handler.js';
import { ListReorganisationsHandler } from './features/list-reorganisations/list-reorganisations.handler.js';
import { ListStaffHandler } from './features/list-staff/list-staff.handler.js';
import { ListUnitsHandler } from './features/list-units/list-units.handler.js';
import { MapUnitsHandler } from './features/map-units/map-units.handler.js';
import { TellLineageHandler } from './features/map-units/tell-lineage.handler.js';
import { ActJudge } from './features/plan-reorganisation/act-judge.js';
import { PlanReorganisationHandler } from './features/plan-reorganisation/plan-reorganisation.handler.js';
import { PreviewReorganisationHandler } from './features/plan-reorganisation/preview-reorganisation.handler.js';
import { RenameUnitHandler } from './features/rename-unit/rename-unit.handler.js';
import { JudgeStaff } from './importing/judge-staff.js';
import { JudgeUnits } from './importing/judge-units.js';
import { ListImports } from './importing/list-imports.js';
import { MongoActList } from './persistence/mongo-act-list.js';
import { MongoImportBook } from './persistence/mongo-import-book.js';
import { MongoStaffList } from './persistence/mongo-staff-list.js';
import { MongoUnitList } from './persistence/mongo-unit-list.js';
import { UnitsOfStaff } from './staffing/units-of-staff.js';
import { UnitsConfig } from './units.config.js';

/** Everything the units service does. */
@Module({
  controllers: [
    EstablishUnitHandler,
    RenameUnitHandler,
    DissolveUnitHandler,
    AssignCodeHandler,
    ListUnitsHandler,
    GetUnitHandler,
    MapUnitsHandler,
    TellLineageHandler,
    PlanReorganisationHandler,
    PreviewReorganisationHandler,
    CancelReorganisationHandler,
    ListReorganisationsHandler,
    AppointStaffHandler,
    EndStaffHandler,
    CorrectStaffHandler,
    ListStaffHandler,
    ImportListHandler,
    ExportListHandler,
  ],
  providers: [
    aggregateProvider(Units, unit),
    aggregateProvider(CodeBook, bookedCode),
    aggregateProvider(Reorganisations, reorganisation),
    aggregateProvider(StaffBook, staff),
    { provide: UnitList, useClass: MongoUnitList },
    { provide: ActList, useClass: MongoActList },
    { provide: StaffList, useClass: MongoStaffList },
    UnitCodes,
    AroundActs,
    CarryOut,
    CarryOutDueActs,
    ActJudge,
    UnitsOfStaff,
    { provide: ImportBook, useClass: MongoImportBook },
    JudgeUnits,
    JudgeStaff,
    ListImports,
  ],
})
export class UnitsModule {}

export const units: ServiceDefinition<UnitsConfig> = {
  name: 'units',
  config: UnitsConfig,
  module: (config) => ({
    module: UnitsModule,
    imports: [
      ObservabilityModule.forService('units', config),
      PersistenceModule.forService('units'),
      MessagingModule.forService('units'),
    ],
  }),
};
