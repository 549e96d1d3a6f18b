import type { Decision, Refusal } from '@motcua/contracts';
import { dueDate, type DueDate, type WorkingCalendar } from '@motcua/legal-calendar';

import { counting, timeLimitOf } from '../clock.js';
import { dossier } from '../dossier.js';
import type { DossierNumber, ProcedureVersion } from '../ports.js';
import { conflict, invalid } from '../refusals.js';
import { ruleSetOn, type RuleSet } from '../rule-sets.js';
import type { DossierFact, DossierState } from '../state.js';
import { blocked, nextRequestNo, type At } from './moving.js';

export interface Submit extends At {
  readonly procedure: ProcedureVersion;
  readonly channel: string;
  readonly unitId: string;
}

/** What starts with acceptance: due day, rules of the day, time of the hand-over. */
export interface Clock {
  readonly due: DueDate;
  readonly procedure: ProcedureVersion;
  readonly rules: RuleSet;
  readonly handOverDueAt: string;
}

export interface Accept extends At {
  readonly number: DossierNumber;
  readonly clock: Clock;
}

/** Due day and rules for a procedure version accepted at an instant, or why there are none. */
export function clockFor(procedure: ProcedureVersion, at: string, calendar: WorkingCalendar): Clock | Refusal {
  const rules = ruleSetOn(at.slice(0, 10));
  if (!rules) return invalid('occurredAt', 'no-rules', 'Chưa có quy định một cửa cho ngày tiếp nhận này.');
  return counting(() => {
    const due = dueDate(timeLimitOf(procedure.limit), at, calendar);
    return { due, procedure, rules, handOverDueAt: handOverDue(rules, at, calendar) };
  });
}

/** The same working day; accepted after the cut-off, the next one. */
function handOverDue({ handOverCutOff: cutOff }: RuleSet, at: string, calendar: WorkingCalendar): string {
  return cutOff ? dueDate({ unit: 'same-day', cutOff }, at, calendar).dueAt : '';
}

/** T1: the dossier arrives; the clock has not started. An online submission must be answered in time. */
export function submit(
  state: DossierState,
  { dossierId, procedure, channel, unitId, at }: Submit,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  if (state.status !== 'absent') return conflict('dossier-exists', 'Hồ sơ này đã được nộp.');
  const { code: procedureCode, version: procedureVersion, fieldCode } = procedure;
  const answerDueAt = answerDue(channel, at, calendar);
  if (typeof answerDueAt !== 'string') return answerDueAt;
  const data = { dossierId, procedureCode, procedureVersion, fieldCode, unitId, channel, submittedAt: at, answerDueAt };
  return [{ type: 'dossiers.dossier.submitted.v1', data }];
}

function answerDue(channel: string, at: string, calendar: WorkingCalendar): string | Refusal {
  const hours = ruleSetOn(at.slice(0, 10))?.onlineAnswerHours;
  if (channel !== 'online' || !hours) return '';
  const due = counting(() => dueDate({ unit: 'working-hour', amount: hours }, at, calendar));
  return 'refused' in due ? due : due.dueAt;
}

/** T2: papers are complete; the code is given and the clock starts. */
export function accept(state: DossierState, { dossierId, number, clock, at }: Accept): Decision<DossierFact> {
  const refused = blocked(state, 'accept', at);
  if (refused) return refused;
  const { due, procedure, rules, handOverDueAt } = clock;
  const data = {
    dossierId,
    ...number,
    acceptedAt: at,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    limit: procedure.limit,
    ruleSet: rules.code,
    procedureVersion: procedure.version,
    handOverDueAt,
  };
  return [{ type: 'dossiers.dossier.accepted.v1', data }];
}

/** Submitted and accepted at the counter in one act. */
export function submitAndAccept(
  state: DossierState,
  command: Submit,
  acceptance: Accept,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  return inOneAct(state, submit(state, command, calendar), (next) => accept(next, acceptance));
}

/** Submitted and at once sent back for missing papers, or refused. */
export function inOneAct(
  state: DossierState,
  first: Decision<DossierFact>,
  then: (state: DossierState) => Decision<DossierFact>,
): Decision<DossierFact> {
  if ('refused' in first) return first;
  const second = then(first.reduce(dossier.evolve, state));
  return 'refused' in second ? second : [...first, ...second];
}

/** T4: not competent, or not acceptable; with a written reason. */
export function refuse(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  const data = { dossierId, refusedAt: at };
  return blocked(state, 'refuse', at) ?? [{ type: 'dossiers.dossier.refused.v1', data }];
}

/** T3 before acceptance, T7 after it. */
export function requestSupplement(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  const refused = blocked(state, 'request-supplement', at);
  if (refused || state.status === 'absent') return refused ?? [];
  const data = { dossierId, requestNo: nextRequestNo(state), requestedAt: at };
  if (!('code' in state)) return [{ type: 'dossiers.dossier.counter-supplement-requested.v1', data }];
  const previousDueOn = state.dueOn;
  return [{ type: 'dossiers.dossier.supplement-requested.v1', data: { ...data, previousDueOn } }];
}
