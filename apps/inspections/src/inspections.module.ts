import { Module, type Provider } from '@nestjs/common';
import { Projections, type DocumentTarget } from '@motcua/messaging';
import { aggregateProvider } from '@motcua/persistence';

import { finding } from './domain/finding.js';
import type { KnownProcedure } from './domain/known-procedure.js';
import type { KnownUnit } from './domain/known-unit.js';
import { plan } from './domain/plan.js';
import {
  DossierDirectory,
  FindingList,
  Findings,
  PlanList,
  Plans,
  ProcedureDirectory,
  UnitCensus,
  UnitDirectory,
  VisitList,
  Visits,
} from './domain/ports.js';
import { visit } from './domain/visit.js';
import { AcceptRemedyHandler } from './features/accept-remedy/accept-remedy.handler.js';
import { AdoptPlanHandler } from './features/adopt-plan/adopt-plan.handler.js';
import { AmendPlanHandler } from './features/amend-plan/amend-plan.handler.js';
import { AnswerItemHandler } from './features/answer-item/answer-item.handler.js';
import { AppointTeamHandler } from './features/appoint-team/appoint-team.handler.js';
import { CancelVisitHandler } from './features/cancel-visit/cancel-visit.handler.js';
import { CloseVisitHandler } from './features/close-visit/close-visit.handler.js';
import { ConcludeVisitHandler } from './features/conclude-visit/conclude-visit.handler.js';
import { CorrectFindingHandler } from './features/correct-finding/correct-finding.handler.js';
import { ExtendDueHandler } from './features/extend-due/extend-due.handler.js';
import { GetFindingHandler } from './features/get-finding/get-finding.handler.js';
import { GetPlanHandler } from './features/get-plan/get-plan.handler.js';
import { GetVisitHandler } from './features/get-visit/get-visit.handler.js';
import { ListFindingsHandler } from './features/list-findings/list-findings.handler.js';
import { ListPlansHandler } from './features/list-plans/list-plans.handler.js';
import { ListVisitsHandler } from './features/list-visits/list-visits.handler.js';
import { MeasurePlanCoverageHandler } from './features/measure-plan-coverage/measure-plan-coverage.handler.js';
import { NotifyUnitHandler } from './features/notify-unit/notify-unit.handler.js';
import { OpenRoundHandler } from './features/open-round/open-round.handler.js';
import { RecordFindingHandler } from './features/record-finding/record-finding.handler.js';
import { RefuseToSignHandler } from './features/refuse-to-sign/refuse-to-sign.handler.js';
import { ReopenFindingHandler } from './features/reopen-finding/reopen-finding.handler.js';
import { ReplaceUnitInPlansWhenUnitSucceeded } from './features/replace-unit-in-plans-when-unit-succeeded/replace-unit-in-plans-when-unit-succeeded.reaction.js';
import { ReportRoundHandler } from './features/report-round/report-round.handler.js';
import { RescheduleVisitHandler } from './features/reschedule-visit/reschedule-visit.handler.js';
import { ReturnRemedyHandler } from './features/return-remedy/return-remedy.handler.js';
import { ReturnSelfReportHandler } from './features/return-self-report/return-self-report.handler.js';
import { ScheduleVisitHandler } from './features/schedule-visit/schedule-visit.handler.js';
import { SignForUnitHandler } from './features/sign-for-unit/sign-for-unit.handler.js';
import { SignMinutesHandler } from './features/sign-minutes/sign-minutes.handler.js';
import { SubmitRemedyHandler } from './features/submit-remedy/submit-remedy.handler.js';
import { SubmitSelfReportHandler } from './features/submit-self-report/submit-self-report.handler.js';
import { SupplementMinutesHandler } from './features/supplement-minutes/supplement-minutes.handler.js';
import { VerifyFindingHandler } from './features/verify-finding/verify-finding.handler.js';
import { WatchOverdueFindings } from './features/watch-overdue-findings/watch-overdue-findings.js';
import { WithdrawFindingHandler } from './features/withdraw-finding/withdraw-finding.handler.js';
import { MongoFindingList } from './persistence/mongo-finding-list.js';
import { MongoPlanList } from './persistence/mongo-plan-list.js';
import { MongoVisitList } from './persistence/mongo-visit-list.js';
import { ProjectedDossierDirectory } from './persistence/projected-dossier-directory.js';
import { ProjectedProcedureDirectory } from './persistence/projected-procedure-directory.js';
import { ProjectedUnitDirectory } from './persistence/projected-unit-directory.js';
import { dossiers } from './projections/dossiers.projection.js';
import { procedures } from './projections/procedures.projection.js';
import { units } from './projections/units.projection.js';
import { MoveInspections } from './succession/move-inspections.js';
import { SURVEY_HANDLERS, SURVEY_PROVIDERS } from './survey.module.js';
import { UnitVoice } from './voice/unit-voice.js';

const plans = [
  AdoptPlanHandler,
  AmendPlanHandler,
  OpenRoundHandler,
  AppointTeamHandler,
  ReportRoundHandler,
  ListPlansHandler,
  GetPlanHandler,
  MeasurePlanCoverageHandler,
];
const visits = [
  ScheduleVisitHandler,
  RescheduleVisitHandler,
  CancelVisitHandler,
  NotifyUnitHandler,
  SubmitSelfReportHandler,
  ReturnSelfReportHandler,
  AnswerItemHandler,
  CloseVisitHandler,
  SignMinutesHandler,
  SignForUnitHandler,
  RefuseToSignHandler,
  SupplementMinutesHandler,
  ConcludeVisitHandler,
  ListVisitsHandler,
  GetVisitHandler,
];
const findings = [
  RecordFindingHandler,
  CorrectFindingHandler,
  WithdrawFindingHandler,
  SubmitRemedyHandler,
  AcceptRemedyHandler,
  ReturnRemedyHandler,
  ExtendDueHandler,
  VerifyFindingHandler,
  ReopenFindingHandler,
  ListFindingsHandler,
  GetFindingHandler,
];
const reactions = [ReplaceUnitInPlansWhenUnitSucceeded];

/** One runner, so that units and procedures are of the same moment. */
const DIRECTORY_TARGETS = Symbol('DIRECTORY_TARGETS');
const directories: Provider[] = [
  {
    provide: DIRECTORY_TARGETS,
    inject: [Projections],
    useFactory: (projections: Projections) => {
      const targets = { units: projections.documents(units), procedures: projections.documents(procedures) };
      projections.runner('inspections-directory', [targets.units, targets.procedures]);
      return targets;
    },
  },
  {
    provide: UnitDirectory,
    inject: [DIRECTORY_TARGETS],
    useFactory: (targets: { units: DocumentTarget<KnownUnit> }) => new ProjectedUnitDirectory(targets.units),
  },
  { provide: UnitCensus, useExisting: UnitDirectory },
  {
    provide: DossierDirectory,
    inject: [Projections],
    useFactory: (projections: Projections) => {
      const target = projections.documents(dossiers, [{ 'doc.code': 1 }]);
      // A runner of its own: many dossiers must not hold up units and procedures.
      projections.runner('inspections-dossiers', [target]);
      return new ProjectedDossierDirectory(target);
    },
  },
  {
    provide: ProcedureDirectory,
    inject: [DIRECTORY_TARGETS],
    useFactory: (targets: { procedures: DocumentTarget<KnownProcedure> }) =>
      new ProjectedProcedureDirectory(targets.procedures),
  },
];

/** Plans, visits and findings. */
@Module({
  controllers: [...plans, ...visits, ...findings, ...reactions, ...SURVEY_HANDLERS],
  providers: [
    aggregateProvider(Plans, plan),
    aggregateProvider(Visits, visit),
    aggregateProvider(Findings, finding),
    ...directories,
    { provide: PlanList, useClass: MongoPlanList },
    { provide: VisitList, useClass: MongoVisitList },
    { provide: FindingList, useClass: MongoFindingList },
    ...SURVEY_PROVIDERS,
    UnitVoice,
    MoveInspections,
    WatchOverdueFindings,
  ],
  exports: [Findings, FindingList, UnitDirectory, UnitCensus, UnitVoice],
})
export class InspectionsModule {}
