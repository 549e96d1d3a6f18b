import type { DecodedEvent, EventType } from '@motcua/contracts';

import type { DossierMemory } from './dossier-memory.js';
import type { PublicFact } from './public-fact.js';

type Publish<T extends EventType> = (event: DecodedEvent<T>, dossier: DossierMemory | undefined) => PublicFact;

/** Facts that are public, each rewritten for partners. What is not listed here stays inside. */
const whitelist: { readonly [T in EventType]?: Publish<T> } = {
  'dossiers.dossier.submitted.v1': ({ data }, dossier) => progressed('submitted', data.submittedAt, dossier),
  'dossiers.dossier.accepted.v1': ({ data }, dossier) => progressed('accepted', data.acceptedAt, dossier),
  'dossiers.dossier.transferred.v1': ({ data }, dossier) => progressed('in-process', data.transferredAt, dossier),
  'dossiers.dossier.refused.v1': ({ data }, dossier) => progressed('refused', data.refusedAt, dossier),
  'dossiers.dossier.counter-supplement-requested.v1': ({ data }, dossier) =>
    progressed('awaiting-counter-supplement', data.requestedAt, dossier),
  'dossiers.dossier.supplement-requested.v1': ({ data }, dossier) =>
    progressed('awaiting-supplement', data.requestedAt, dossier),
  'dossiers.dossier.supplement-received.v1': ({ data }, dossier) =>
    progressed(data.dueOn ? 'in-process' : 'submitted', data.receivedAt, dossier),
  'dossiers.dossier.consultation-started.v1': ({ data }, dossier) => progressed('consulting', data.startedAt, dossier),
  'dossiers.dossier.consultation-answered.v1': ({ data }, dossier) =>
    progressed('in-process', data.answeredAt, dossier),
  'dossiers.dossier.payment-requested.v1': ({ data }, dossier) =>
    progressed('awaiting-payment', data.requestedAt, dossier),
  'dossiers.dossier.payment-confirmed.v1': ({ data }, dossier) => progressed('in-process', data.confirmedAt, dossier),
  'dossiers.dossier.withdrawal-requested.v1': ({ data }, dossier) =>
    progressed('withdraw-requested', data.requestedAt, dossier),
  'dossiers.dossier.withdrawal-cancelled.v1': ({ data }, dossier) => progressed(data.state, data.cancelledAt, dossier),
  'dossiers.dossier.withdrawn.v1': ({ data }, dossier) => progressed('withdrawn', data.withdrawnAt, dossier),
  'dossiers.dossier.stopped.v1': ({ data }, dossier) => progressed('stopped', data.stoppedAt, dossier),
  'dossiers.dossier.return-undone.v1': ({ data }, dossier) => progressed('completed', data.undoneAt, dossier),
  'dossiers.dossier.completed.v1': ({ data }, dossier) => progressed('completed', data.completedAt, dossier),
  'dossiers.dossier.returned.v1': ({ data }, dossier) => progressed('returned', data.returnedAt, dossier),
  'posting.procedure.published.v1': ({ data: { code, version, name, fieldCode, fieldName, validFrom, decision } }) => ({
    type: 'vn.motcua.procedure.published.v1',
    data: { code, version, name, fieldCode, fieldName, validFrom, decision },
  }),
  'posting.procedure.repealed.v1': ({ data: { code, repealedFrom, decision } }) => ({
    type: 'vn.motcua.procedure.repealed.v1',
    data: { code, repealedFrom, decision },
  }),
  // The fact itself knows only the day of the posting.
  'posting.posting.posted.v1': ({ data, time }) => postingChanged('posted', time, data),
  'posting.posting.marked-missing.v1': ({ data }) => postingChanged('missing', data.markedAt, data),
  'posting.posting.marked-outdated.v1': ({ data }) => postingChanged('outdated', data.markedAt, data),
  'posting.posting.restored.v1': ({ data }) => postingChanged('posted', data.restoredAt, data),
  'posting.posting.outdated-by-version.v1': ({ data, time }) => postingChanged('outdated', time, data),
  'posting.posting.checked.v1': ({ data, time }) =>
    postingChanged(data.result === 'current' ? 'posted' : data.result, time, data),
  'posting.posting.entry-withdrawn.v1': ({ data, time }) =>
    postingChanged(data.backHangs ? 'posted' : 'missing', time, data),
  'posting.posting.taken-down.v1': ({ data, time }) => postingChanged('missing', time, data),
  'statistics.procedure.measured.v1': ({ data }) => ({ type: 'vn.motcua.procedure.measured.v1', data: measured(data) }),
  'inspections.visit.closed.v1': ({ data: { unitId, unitKind, planId, closedAt } }) => ({
    type: 'vn.motcua.unit.inspected.v1',
    data: { unitId, unitKind, planId, closedAt },
  }),
};

/** @returns undefined for a fact that is not public */
export function publish(event: DecodedEvent, dossier: DossierMemory | undefined): PublicFact | undefined {
  const rewrite = whitelist[event.type] as Publish<EventType> | undefined;
  return rewrite?.(event, dossier);
}

function progressed(state: string, occurredAt: string, dossier: DossierMemory | undefined): PublicFact {
  if (!dossier) throw new Error(`a dossier is ${state} that was never submitted`);
  return { type: 'vn.motcua.dossier.progressed.v1', data: { ...dossier, state, occurredAt } };
}

interface Posting {
  readonly procedureCode: string;
  readonly unitId: string;
  readonly channel: string;
}

function postingChanged(state: string, changedAt: string, { procedureCode, unitId, channel }: Posting): PublicFact {
  return { type: 'vn.motcua.posting.changed.v1', data: { procedureCode, unitId, channel, state, changedAt } };
}

/** Field by field: a figure added to the internal fact is not public by itself. */
function measured(data: DecodedEvent<'statistics.procedure.measured.v1'>['data']) {
  const { procedureCode, asOf, received, solved, onTime, late, open, overdue } = data;
  const { medianWorkingMinutes, p90WorkingMinutes } = data;
  return {
    procedureCode,
    asOf,
    received,
    solved,
    onTime,
    late,
    open,
    overdue,
    medianWorkingMinutes,
    p90WorkingMinutes,
  };
}
