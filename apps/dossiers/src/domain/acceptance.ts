import type { Decision, Refusal } from '@motcua/contracts';
import {
  dueDate,
  LegalCalendarError,
  type DueDate,
  type TimeLimit,
  type WorkingCalendar,
} from '@motcua/legal-calendar';

import { accept, submit, type Accept, type Submit } from './decisions.js';
import { dossier, type DossierFact, type DossierState } from './dossier.js';
import type { ProcedureVersion } from './ports.js';
import { invalid } from './refusals.js';
import { ruleSetOn } from './rule-sets.js';

/** The clock of one acceptance: due date and rules of the day, or why there is none. */
export type Clock = Pick<Accept, 'due' | 'limit' | 'ruleSet' | 'procedureVersion'> | Refusal;

/** Due date and rules for a procedure version accepted at an instant. */
export function clockFor(procedure: ProcedureVersion, at: string, calendar: WorkingCalendar): Clock {
  const ruleSet = ruleSetOn(at.slice(0, 10));
  if (!ruleSet) return invalid('occurredAt', 'no-rules', 'Chưa có quy định một cửa cho ngày tiếp nhận này.');
  try {
    const due = dueDate(limitOf(procedure), at, calendar);
    return { due, limit: procedure.limit, ruleSet, procedureVersion: procedure.version };
  } catch (cause) {
    if (!(cause instanceof LegalCalendarError)) throw cause;
    return { refused: 'conflict', code: 'no-due-date', detail: cause.message };
  }
}

/** Submitted and accepted at the counter in one act. */
export function submitAndAccept(state: DossierState, command: Submit, acceptance: Accept): Decision<DossierFact> {
  const submitted = submit(state, command);
  if ('refused' in submitted) return submitted;
  const accepted = accept(submitted.reduce(dossier.evolve, state), acceptance);
  return 'refused' in accepted ? accepted : [...submitted, ...accepted];
}

/** Explains the due date of an accepted dossier again, by the same rules. */
export function explain(limit: ProcedureVersion['limit'], acceptedAt: string, calendar: WorkingCalendar): DueDate {
  return dueDate(limitOf({ limit }), acceptedAt, calendar);
}

function limitOf({ limit }: Pick<ProcedureVersion, 'limit'>): TimeLimit {
  const cutOff = limit.cutOff ? { cutOff: limit.cutOff } : {};
  switch (limit.unit) {
    case 'schedule':
      return { unit: 'schedule', dueOn: limit.dueOn, ...cutOff };
    case 'same-day':
      return { unit: 'same-day', cutOff: limit.cutOff || '15:00' };
    default:
      return { unit: limit.unit as 'working-day', amount: limit.value, ...cutOff };
  }
}
