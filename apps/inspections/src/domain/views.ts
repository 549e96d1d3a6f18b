import type { CommandMeta, FindingView, PlanView, Stored, TeamView, VisitView } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import type { FindingState } from './finding.js';
import { teamFor, type Plan, type PlanState, type Team } from './plan.js';
import { notesIn } from './remedy-note.js';
import { concludeBy } from './time-limits.js';
import type { VisitState } from './visit.js';

export type Kept<S> = Pick<Stored<S>, 'id' | 'state' | 'beside'>;
type Beside = Readonly<Record<string, unknown>>;

/** What callers see of a plan. */
export function planView({ id, state, beside }: Kept<PlanState>): PlanView {
  if (state.status === 'absent') throw new Error(`plan ${id} does not exist`);
  const { number, adoptedOn, year, units, rounds } = state;
  return {
    id,
    number,
    adoptedOn,
    year,
    contents: (beside['contents'] ?? []) as string[],
    legalGrounds: (beside['legalGrounds'] ?? []) as string[],
    documentId: (beside['documentId'] ?? null) as string | null,
    units: [...units],
    rounds: [...rounds],
    teams: state.teams.map((team) => teamView(team, state, beside)),
    amendments: entries<PlanView['amendments'][number]>(beside, 'amendment:').toSorted(byTime),
    reports: state.reports.map((one) => ({ ...one, text: (beside[reportKey(one.number)] ?? '') as string })),
  };
}

/** Where the text of a report on a round is kept beside the plan. */
export const reportKey = (number: string): string => `report:${encodeURIComponent(number).replaceAll('.', '%2E')}`;

export function teamView(team: Team, plan: Plan, beside: Beside): TeamView {
  const members = team.members.map(({ memberId, role, account }) => {
    const named = (beside[`member:${memberId}`] ?? {}) as { name?: string; position?: string };
    return { memberId, role, account: account || null, name: named.name ?? '', position: named.position ?? '' };
  });
  const { round, decision, decidedOn } = team;
  return { round, decision, decidedOn, replaced: teamFor(plan, round) !== team, members };
}

/** Everything kept beside under keys that begin alike. */
export const entries = <T>(beside: Beside, prefix: string): T[] =>
  Object.entries(beside).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as T] : []));

export const byTime = (a: { at: string }, b: { at: string }): number => Date.parse(a.at) - Date.parse(b.at);

/** What callers see of a visit. */
export function visitView({ id, state }: Omit<Kept<VisitState>, 'beside'>): VisitView {
  if (state.status === 'absent') throw new Error(`visit ${id} does not exist`);
  const { planId, round, unitId, unitKind, visitOn, purpose, status, closedAt } = state;
  const { notice, selfReport, answers, minutes, conclusion } = state;
  return {
    id,
    planId,
    round,
    unitId,
    unitKind,
    visitOn,
    purpose,
    state: status,
    closedAt: closedAt || null,
    notice,
    selfReport,
    answered: Object.keys(answers).length,
    minutes,
    conclusion,
    concludeBy: closedAt ? concludeBy(closedAt) : null,
  };
}

/**
 * What callers see of a finding.
 * @param today `YYYY-MM-DD`
 */
export function findingView({ id, state, beside }: Kept<FindingState>, today: string): FindingView {
  if (state.status === 'absent') throw new Error(`finding ${id} does not exist`);
  const { status, visitId, unitId, kind, severity, procedureCode, channel, postingUnitId, dueOn, recordedAt } = state;
  const codes = (beside['dossierCodes'] ?? {}) as Record<string, string>;
  return {
    id,
    visitId,
    unitId,
    kind,
    severity,
    procedureCode: procedureCode || null,
    channel: channel || null,
    postingUnitId: postingUnitId || null,
    text: (beside['text'] ?? '') as string,
    legalGround: (beside['legalGround'] ?? '') as string,
    dossierIds: [...state.dossierIds],
    dossiers: state.dossierIds.map((dossierId) => ({ id: dossierId, code: codes[dossierId] || dossierId })),
    checklistItem: state.checklistItem || null,
    dueOn,
    overdue: status === 'open' && dueOn < today,
    dueExtended: state.extended,
    verified: state.verified,
    state: status,
    recordedAt,
    notes: notesIn(beside),
  };
}

/** A finding as the answer to an act. */
export const findingAfter = (
  stored: Kept<FindingState>,
  { recordedAt }: Pick<CommandMeta, 'recordedAt'>,
): FindingView => findingView(stored, toLocal(recordedAt).date);
