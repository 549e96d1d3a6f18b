import type { MessageShape } from '@bufbuild/protobuf';

import * as calendarYear from '../gen/dossiers/v1/calendar_year_pb.js';
import * as dataRequest from '../gen/dossiers/v1/data_request_pb.js';
import * as dossier from '../gen/dossiers/v1/dossier_pb.js';
import * as petition from '../gen/dossiers/v1/petition_pb.js';
import * as lateness from '../gen/dossiers/v1/lateness_pb.js';
import * as officeHours from '../gen/dossiers/v1/office_hours_pb.js';
import * as succession from '../gen/dossiers/v1/succession_pb.js';
import * as findingActs from '../gen/inspections/v1/finding_acts_pb.js';
import * as inspection from '../gen/inspections/v1/inspection_pb.js';
import * as planActs from '../gen/inspections/v1/plan_acts_pb.js';
import * as survey from '../gen/inspections/v1/survey_pb.js';
import * as unitIndex from '../gen/inspections/v1/unit_index_pb.js';
import * as visitActs from '../gen/inspections/v1/visit_acts_pb.js';
import * as catalogue from '../gen/posting/v1/catalogue_pb.js';
import * as postingDocument from '../gen/posting/v1/document_pb.js';
import * as duty from '../gen/posting/v1/duty_pb.js';
import * as posting from '../gen/posting/v1/posting_pb.js';
import * as procedure from '../gen/posting/v1/procedure_pb.js';
import * as standing from '../gen/posting/v1/standing_pb.js';
import * as quality from '../gen/inspections/v1/quality_pb.js';
import * as measure from '../gen/statistics/v1/measure_pb.js';
import * as report from '../gen/statistics/v1/report_pb.js';
import * as organisation from '../gen/units/v1/organisation_pb.js';
import * as unit from '../gen/units/v1/unit_pb.js';

/** The one table of facts: `<context>.<aggregate>.<fact>.v<n>` and the message that carries it. */
export const eventTypes = {
  'dossiers.dossier.submitted.v1': dossier.DossierSubmittedSchema,
  'dossiers.dossier.accepted.v1': dossier.DossierAcceptedSchema,
  'dossiers.dossier.transferred.v1': dossier.DossierTransferredSchema,
  'dossiers.dossier.completed.v1': dossier.DossierCompletedSchema,
  'dossiers.dossier.returned.v1': dossier.DossierReturnedSchema,
  'dossiers.dossier.counter-supplement-requested.v1': dossier.CounterSupplementRequestedSchema,
  'dossiers.dossier.refused.v1': dossier.DossierRefusedSchema,
  'dossiers.dossier.supplement-requested.v1': dossier.SupplementRequestedSchema,
  'dossiers.dossier.supplement-received.v1': dossier.SupplementReceivedSchema,
  'dossiers.dossier.consultation-started.v1': dossier.ConsultationStartedSchema,
  'dossiers.dossier.consultation-answered.v1': dossier.ConsultationAnsweredSchema,
  'dossiers.dossier.payment-requested.v1': dossier.PaymentRequestedSchema,
  'dossiers.dossier.payment-confirmed.v1': dossier.PaymentConfirmedSchema,
  'dossiers.dossier.apology-drafted.v1': dossier.ApologyDraftedSchema,
  'dossiers.dossier.extended.v1': dossier.DossierExtendedSchema,
  'dossiers.dossier.withdrawal-requested.v1': dossier.WithdrawalRequestedSchema,
  'dossiers.dossier.withdrawal-cancelled.v1': dossier.WithdrawalCancelledSchema,
  'dossiers.dossier.withdrawn.v1': dossier.DossierWithdrawnSchema,
  'dossiers.dossier.stopped.v1': dossier.DossierStoppedSchema,
  'dossiers.dossier.correction-proposed.v1': dossier.CorrectionProposedSchema,
  'dossiers.dossier.correction-rejected.v1': dossier.CorrectionRejectedSchema,
  'dossiers.dossier.corrected.v1': dossier.DossierCorrectedSchema,
  'dossiers.dossier.rescheduled.v1': dossier.DossierRescheduledSchema,
  'dossiers.dossier.return-undone.v1': dossier.ReturnUndoneSchema,
  'dossiers.dossier.synchronisation-acknowledged.v1': dossier.SynchronisationAcknowledgedSchema,
  'dossiers.dossier.personal-data-erased.v1': dossier.PersonalDataErasedSchema,
  'dossiers.dossier.lateness-explained.v1': lateness.LatenessExplainedSchema,
  'dossiers.dossier.moved-to-successor.v1': succession.DossierMovedToSuccessorSchema,
  'dossiers.calendar-year.decreed.v1': calendarYear.CalendarYearDecreedSchema,
  'dossiers.office-hours.decreed.v1': officeHours.OfficeHoursDecreedSchema,
  'dossiers.data-request.received.v1': dataRequest.DataRequestReceivedSchema,
  'dossiers.data-request.answered.v1': dataRequest.DataRequestAnsweredSchema,
  'dossiers.petition.received.v1': petition.PetitionReceivedSchema,
  'dossiers.petition.classified.v1': petition.PetitionClassifiedSchema,
  'dossiers.petition.rejected.v1': petition.PetitionRejectedSchema,
  'dossiers.petition.more-asked.v1': petition.PetitionMoreAskedSchema,
  'dossiers.petition.more-received.v1': petition.PetitionMoreReceivedSchema,
  'dossiers.petition.answered.v1': petition.PetitionAnsweredSchema,
  'dossiers.petition.published.v1': petition.PetitionPublishedSchema,
  'dossiers.petition.kept.v1': petition.PetitionKeptSchema,
  'dossiers.petition.withdrawn.v1': petition.PetitionWithdrawnSchema,
  'dossiers.petition.rated.v1': petition.PetitionRatedSchema,
  'dossiers.petition.step-overdue.v1': petition.PetitionStepOverdueSchema,
  'dossiers.petition.erased.v1': petition.PetitionErasedSchema,
  'posting.procedure.published.v1': procedure.ProcedurePublishedSchema,
  'posting.procedure.repealed.v1': procedure.ProcedureRepealedSchema,
  'posting.procedure.announcement-withdrawn.v1': catalogue.AnnouncementWithdrawnSchema,
  'posting.procedure.repeal-withdrawn.v1': catalogue.RepealWithdrawnSchema,
  'posting.draft.saved.v1': catalogue.DraftSavedSchema,
  'posting.draft.discarded.v1': catalogue.DraftDiscardedSchema,
  'posting.draft.published.v1': catalogue.DraftPublishedSchema,
  'posting.field.defined.v1': catalogue.FieldDefinedSchema,
  'posting.document.registered.v1': procedure.DocumentRegisteredSchema,
  'posting.document.corrected.v1': postingDocument.DocumentCorrectedSchema,
  'posting.document.withdrawn.v1': postingDocument.DocumentWithdrawnSchema,
  'posting.duty.imposed.v1': duty.DutyImposedSchema,
  'posting.duty.lifted.v1': duty.DutyLiftedSchema,
  'posting.posting.posted.v1': posting.ProcedurePostedSchema,
  'posting.posting.marked-missing.v1': posting.PostingMarkedMissingSchema,
  'posting.posting.marked-outdated.v1': posting.PostingMarkedOutdatedSchema,
  'posting.posting.restored.v1': posting.PostingRestoredSchema,
  'posting.posting.checked.v1': standing.PostingCheckedSchema,
  'posting.posting.taken-down.v1': standing.PostingTakenDownSchema,
  'posting.posting.entry-corrected.v1': standing.PostingEntryCorrectedSchema,
  'posting.posting.entry-withdrawn.v1': standing.PostingEntryWithdrawnSchema,
  'posting.posting.outdated-by-version.v1': standing.PostingOutdatedByVersionSchema,
  'posting.posting.left-after-repeal.v1': standing.PostingLeftAfterRepealSchema,
  'units.unit.established.v1': unit.UnitEstablishedSchema,
  'units.unit.renamed.v1': unit.UnitRenamedSchema,
  'units.unit.dissolved.v1': unit.UnitDissolvedSchema,
  'units.unit.succeeded.v1': unit.UnitSucceededSchema,
  'units.unit.code-assigned.v1': organisation.UnitCodeAssignedSchema,
  'units.reorganisation.planned.v1': organisation.ReorganisationPlannedSchema,
  'units.reorganisation.carried-out.v1': organisation.ReorganisationCarriedOutSchema,
  'units.reorganisation.blocked.v1': organisation.ReorganisationBlockedSchema,
  'units.reorganisation.cancelled.v1': organisation.ReorganisationCancelledSchema,
  'units.code.reserved.v1': organisation.CodeReservedSchema,
  'units.code.released.v1': organisation.CodeReleasedSchema,
  'units.staff.appointed.v1': organisation.StaffAppointedSchema,
  'units.staff.ended.v1': organisation.StaffEndedSchema,
  'units.staff.corrected.v1': organisation.StaffCorrectedSchema,
  'inspections.plan.adopted.v1': inspection.PlanAdoptedSchema,
  'inspections.plan.round-opened.v1': inspection.RoundOpenedSchema,
  'inspections.plan.unit-replaced.v1': inspection.PlanUnitReplacedSchema,
  'inspections.plan.unit-added.v1': planActs.PlanUnitAddedSchema,
  'inspections.plan.unit-removed.v1': planActs.PlanUnitRemovedSchema,
  'inspections.plan.team-appointed.v1': planActs.TeamAppointedSchema,
  'inspections.plan.round-reported.v1': planActs.RoundReportedSchema,
  'inspections.survey-campaign.opened.v1': survey.SurveyOpenedSchema,
  'inspections.survey-campaign.extended.v1': survey.SurveyExtendedSchema,
  'inspections.survey-campaign.closed.v1': survey.SurveyClosedSchema,
  'inspections.survey-campaign.withdrawn.v1': survey.SurveyWithdrawnSchema,
  'inspections.survey-batch.issued.v1': survey.SurveySlipsIssuedSchema,
  'inspections.survey-batch.revoked.v1': survey.SurveySlipsRevokedSchema,
  'inspections.survey-answer.given.v1': survey.SurveyAnsweredSchema,
  'inspections.survey-answer.opinion-erased.v1': survey.SurveyOpinionErasedSchema,
  'inspections.index-set.adopted.v1': unitIndex.IndexSetAdoptedSchema,
  'inspections.index-round.opened.v1': unitIndex.IndexRoundOpenedSchema,
  'inspections.index-round.decided.v1': unitIndex.IndexRoundDecidedSchema,
  'inspections.index-score.self-scored.v1': unitIndex.IndexSelfScoredSchema,
  'inspections.index-score.submitted.v1': unitIndex.IndexSelfScoreSubmittedSchema,
  'inspections.index-score.returned.v1': unitIndex.IndexSelfScoreReturnedSchema,
  'inspections.index-score.appraised.v1': unitIndex.IndexAppraisedSchema,
  'inspections.index-score.concluded.v1': unitIndex.IndexAppraisalConcludedSchema,
  'inspections.index-score.answered.v1': unitIndex.IndexAppraisalAnsweredSchema,
  'inspections.visit.scheduled.v1': inspection.VisitScheduledSchema,
  'inspections.visit.closed.v1': inspection.VisitClosedSchema,
  'inspections.visit.rescheduled.v1': visitActs.VisitRescheduledSchema,
  'inspections.visit.cancelled.v1': visitActs.VisitCancelledSchema,
  'inspections.visit.unit-replaced.v1': visitActs.VisitUnitReplacedSchema,
  'inspections.visit.unit-notified.v1': visitActs.UnitNotifiedSchema,
  'inspections.visit.self-report-submitted.v1': visitActs.SelfReportSubmittedSchema,
  'inspections.visit.self-report-returned.v1': visitActs.SelfReportReturnedSchema,
  'inspections.visit.item-answered.v1': visitActs.ItemAnsweredSchema,
  'inspections.visit.minutes-signed-by-team.v1': visitActs.MinutesSignedByTeamSchema,
  'inspections.visit.minutes-signed-by-unit.v1': visitActs.MinutesSignedByUnitSchema,
  'inspections.visit.minutes-refused-by-unit.v1': visitActs.MinutesRefusedByUnitSchema,
  'inspections.visit.minutes-supplemented.v1': visitActs.MinutesSupplementedSchema,
  'inspections.visit.concluded.v1': visitActs.VisitConcludedSchema,
  'inspections.finding.recorded.v1': inspection.FindingRecordedSchema,
  'inspections.finding.remedy-submitted.v1': inspection.RemedySubmittedSchema,
  'inspections.finding.remedy-accepted.v1': inspection.RemedyAcceptedSchema,
  'inspections.finding.remedy-returned.v1': inspection.RemedyReturnedSchema,
  'inspections.finding.corrected.v1': findingActs.FindingCorrectedSchema,
  'inspections.finding.withdrawn.v1': findingActs.FindingWithdrawnSchema,
  'inspections.finding.linked-to-dossiers.v1': findingActs.FindingLinkedToDossiersSchema,
  'inspections.finding.due-extended.v1': findingActs.FindingDueExtendedSchema,
  'inspections.finding.overdue.v1': findingActs.FindingOverdueSchema,
  'inspections.finding.verified.v1': findingActs.FindingVerifiedSchema,
  'inspections.finding.reopened.v1': findingActs.FindingReopenedSchema,
  'inspections.finding.unit-replaced.v1': findingActs.FindingUnitReplacedSchema,
  'inspections.quality-goal.set.v1': quality.QualityGoalSetSchema,
  'inspections.quality-goal.measured.v1': quality.QualityGoalMeasuredSchema,
  'inspections.quality-goal.evaluated.v1': quality.QualityGoalEvaluatedSchema,
  'inspections.quality-goal.dropped.v1': quality.QualityGoalDroppedSchema,
  'inspections.audit-plan.adopted.v1': quality.AuditPlanAdoptedSchema,
  'inspections.audit-plan.audit-carried-out.v1': quality.AuditCarriedOutSchema,
  'inspections.audit-plan.audit-moved.v1': quality.AuditMovedSchema,
  'inspections.audit-plan.audit-cancelled.v1': quality.AuditCancelledSchema,
  'inspections.nonconformity.recorded.v1': quality.NonconformityRecordedSchema,
  'inspections.nonconformity.correction-submitted.v1': quality.CorrectionSubmittedSchema,
  'inspections.nonconformity.correction-accepted.v1': quality.CorrectionAcceptedSchema,
  'inspections.nonconformity.correction-returned.v1': quality.CorrectionReturnedSchema,
  'inspections.nonconformity.effectiveness-confirmed.v1': quality.EffectivenessConfirmedSchema,
  'inspections.nonconformity.reopened.v1': quality.NonconformityReopenedSchema,
  'inspections.nonconformity.overdue.v1': quality.NonconformityOverdueSchema,
  'statistics.procedure.measured.v1': measure.ProcedureMeasuredSchema,
  'statistics.period.defined.v1': report.PeriodDefinedSchema,
  'statistics.period.withdrawn.v1': report.PeriodWithdrawnSchema,
  'statistics.declared-figures.entered.v1': report.FiguresDeclaredSchema,
  'statistics.declared-figures.explained.v1': report.DeclaredFiguresExplainedSchema,
  'statistics.declared-figures.withdrawn.v1': report.DeclaredFiguresWithdrawnSchema,
  'statistics.reform-report.part-written.v1': report.ReformPartWrittenSchema,
  'statistics.report-book.report-published.v1': report.ReportPublishedSchema,
} as const;

export type EventType = keyof typeof eventTypes;

/** A proto message as a plain object: domain code sees no generated fields. */
export type Plain<T> = T extends readonly (infer U)[]
  ? Plain<U>[]
  : T extends object
    ? { [K in keyof T as K extends '$typeName' | '$unknown' ? never : K]: Plain<T[K]> }
    : T;

export type EventData<T extends EventType> = Plain<MessageShape<(typeof eventTypes)[T]>>;

/** A fact as the domain decides it: what happened, before it is recorded. */
export type Fact<T extends EventType = EventType> = T extends EventType
  ? { readonly type: T; readonly data: EventData<T> }
  : never;

/** Facts of one aggregate, for example `FactsOf<'dossiers.dossier'>`. */
export type FactsOf<A extends string> = Fact<Extract<EventType, `${A}.${string}`>>;

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventTypes, type);
