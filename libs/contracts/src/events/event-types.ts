import type { MessageShape } from '@bufbuild/protobuf';

import * as calendarYear from '../gen/dossiers/v1/calendar_year_pb.js';
import * as dataRequest from '../gen/dossiers/v1/data_request_pb.js';
import * as dossier from '../gen/dossiers/v1/dossier_pb.js';
import * as officeHours from '../gen/dossiers/v1/office_hours_pb.js';
import * as inspection from '../gen/inspections/v1/inspection_pb.js';
import * as posting from '../gen/posting/v1/posting_pb.js';
import * as procedure from '../gen/posting/v1/procedure_pb.js';
import * as measure from '../gen/statistics/v1/measure_pb.js';
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
  'dossiers.calendar-year.decreed.v1': calendarYear.CalendarYearDecreedSchema,
  'dossiers.office-hours.decreed.v1': officeHours.OfficeHoursDecreedSchema,
  'dossiers.data-request.received.v1': dataRequest.DataRequestReceivedSchema,
  'dossiers.data-request.answered.v1': dataRequest.DataRequestAnsweredSchema,
  'posting.procedure.published.v1': procedure.ProcedurePublishedSchema,
  'posting.procedure.repealed.v1': procedure.ProcedureRepealedSchema,
  'posting.document.registered.v1': procedure.DocumentRegisteredSchema,
  'posting.posting.posted.v1': posting.ProcedurePostedSchema,
  'posting.posting.marked-missing.v1': posting.PostingMarkedMissingSchema,
  'posting.posting.marked-outdated.v1': posting.PostingMarkedOutdatedSchema,
  'posting.posting.restored.v1': posting.PostingRestoredSchema,
  'units.unit.established.v1': unit.UnitEstablishedSchema,
  'units.unit.renamed.v1': unit.UnitRenamedSchema,
  'units.unit.dissolved.v1': unit.UnitDissolvedSchema,
  'units.unit.succeeded.v1': unit.UnitSucceededSchema,
  'inspections.plan.adopted.v1': inspection.PlanAdoptedSchema,
  'inspections.plan.round-opened.v1': inspection.RoundOpenedSchema,
  'inspections.plan.unit-replaced.v1': inspection.PlanUnitReplacedSchema,
  'inspections.visit.scheduled.v1': inspection.VisitScheduledSchema,
  'inspections.visit.closed.v1': inspection.VisitClosedSchema,
  'inspections.finding.recorded.v1': inspection.FindingRecordedSchema,
  'inspections.finding.remedy-submitted.v1': inspection.RemedySubmittedSchema,
  'inspections.finding.remedy-accepted.v1': inspection.RemedyAcceptedSchema,
  'inspections.finding.remedy-returned.v1': inspection.RemedyReturnedSchema,
  'statistics.procedure.measured.v1': measure.ProcedureMeasuredSchema,
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
