import type { Decision } from '@motcua/contracts';
import { timeliness, type DueDate, type WorkingCalendar } from '@motcua/legal-calendar';

import type { DossierFact, DossierState } from './dossier.js';
import type { ProcedureVersion } from './ports.js';
import { invalid, wrongMove } from './refusals.js';

interface Act {
  readonly dossierId: string;
  /** RFC 3339: when it happened. */
  readonly at: string;
}

export interface Submit extends Act {
  readonly procedure: ProcedureVersion;
  readonly channel: string;
  readonly unitId: string;
}

export interface Accept extends Act {
  readonly code: string;
  readonly due: DueDate;
  readonly limit: ProcedureVersion['limit'];
  readonly ruleSet: string;
  readonly procedureVersion: number;
}

/** T1: the dossier arrives; the clock has not started. */
export function submit(
  state: DossierState,
  { dossierId, procedure, channel, unitId, at }: Submit,
): Decision<DossierFact> {
  if (state.status !== 'absent') {
    return { refused: 'conflict', code: 'dossier-exists', detail: 'Hồ sơ này đã được nộp.' };
  }
  const { code: procedureCode, version: procedureVersion, fieldCode } = procedure;
  const data = { dossierId, procedureCode, procedureVersion, fieldCode, unitId, channel, submittedAt: at };
  return [{ type: 'dossiers.dossier.submitted.v1', data }];
}

/** T2: papers are complete; the code is given and the clock starts. */
export function accept(
  state: DossierState,
  { dossierId, code, due, limit, ruleSet, procedureVersion, at }: Accept,
): Decision<DossierFact> {
  if (state.status !== 'submitted') return wrongMove(state, 'tiếp nhận');
  if (isBefore(at, state.lastAt)) return tooEarly(state.lastAt);
  const data = {
    dossierId,
    code,
    acceptedAt: at,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    limit,
    ruleSet,
    procedureVersion,
  };
  return [{ type: 'dossiers.dossier.accepted.v1', data }];
}

/** T5: handed over with the control sheet; also from division to division. */
export function transfer(
  state: DossierState,
  { dossierId, toUnitId, at }: Act & { toUnitId: string },
): Decision<DossierFact> {
  if (state.status !== 'accepted' && state.status !== 'in-process') return wrongMove(state, 'chuyển');
  if (isBefore(at, state.lastAt)) return tooEarly(state.lastAt);
  if (state.heldBy === toUnitId) return invalid('toUnitId', 'held-there-already', 'Đơn vị này đang giữ hồ sơ.');
  const data = { dossierId, fromUnitId: state.heldBy, toUnitId, transferredAt: at };
  return [{ type: 'dossiers.dossier.transferred.v1', data }];
}

/** T11: the result is signed; by its date the dossier is early, on time or late. */
export function complete(
  state: DossierState,
  { dossierId, outcome, at }: Act & { outcome: string },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  if (state.status !== 'in-process') return wrongMove(state, 'hoàn thành');
  if (isBefore(at, state.lastAt)) return tooEarly(state.lastAt);
  const data = {
    dossierId,
    outcome,
    completedAt: at,
    timeliness: timeliness(state.dueOn, at.slice(0, 10)),
    workingMinutes: calendar.workingMinutesBetween(state.acceptedAt, at),
  };
  return [{ type: 'dossiers.dossier.completed.v1', data }];
}

/** T12: handed to the applicant; the day of pick-up never makes a dossier late. */
export function giveBack(
  state: DossierState,
  { dossierId, method, at }: Act & { method: string },
): Decision<DossierFact> {
  if (state.status !== 'completed') return wrongMove(state, 'trả kết quả');
  if (isBefore(at, state.lastAt)) return tooEarly(state.lastAt);
  return [{ type: 'dossiers.dossier.returned.v1', data: { dossierId, returnedAt: at, method } }];
}

const isBefore = (at: string, last: string): boolean => Date.parse(at) < Date.parse(last);

const tooEarly = (last: string) =>
  invalid('occurredAt', 'before-last-fact', `Thời điểm này trước việc đã ghi gần nhất của hồ sơ (${last}).`);
