import type { AppointTeam, Decision, ReportRound } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import type { PlanFact, PlanState, TeamMember } from './plan.js';
import { teamFor } from './plan.js';
import { conflict, invalid, noPlan, notFound } from './refusals.js';

const noRound = (round: number) => notFound('round-not-open', `Đợt ${round} chưa được mở.`);

/**
 * Sets up the team of a round; a later decision sets up another. One head and one secretary: they sign the minutes.
 * @param key unique for this act; the ids of the members are made from it
 */
export function appointTeam(state: PlanState, command: AppointTeam, key: string): Decision<PlanFact> {
  if (state.status === 'absent') return noPlan;
  const { planId, round, decision, decidedOn, members } = command;
  if (!state.rounds.some((open) => open.round === round)) return noRound(round);
  const counts = (role: string) => members.filter((one) => one.role === role).length;
  if (counts('head') !== 1) return invalid('team-head', 'members', 'Tổ kiểm tra phải có đúng một tổ trưởng.');
  if (counts('secretary') !== 1) return invalid('team-secretary', 'members', 'Tổ kiểm tra phải có đúng một thư ký.');
  const before = teamFor(state, round);
  if (before && decidedOn < before.decidedOn) {
    return invalid(
      'team-decided-earlier',
      'decidedOn',
      `Tổ hiện tại lập ngày ${vietnameseDate(before.decidedOn)}; ngày quyết định mới không được sớm hơn.`,
    );
  }
  const data = { planId, round, decision, decidedOn, members: numbered(command, key) };
  return [{ type: 'inspections.plan.team-appointed.v1', data }];
}

/** Opaque id of a member; the name is kept beside the plan under the same id. */
const memberId = (key: string, index: number): string => `${key}-${index + 1}`;

function numbered({ members }: AppointTeam, key: string): TeamMember[] {
  return members.map(({ role, account = '' }, index) => ({ memberId: memberId(key, index), role, account }));
}

/** @returns what is kept beside the plan of each member */
export const namesOf = ({ members }: AppointTeam, key: string): Record<string, { name: string; position: string }> =>
  Object.fromEntries(
    members.map(({ name, position = '' }, index) => [`member:${memberId(key, index)}`, { name, position }]),
  );

/** The team reports on a round (báo cáo kết quả); a later report replaces it. */
export function reportRound(state: PlanState, command: ReportRound, at: string): Decision<PlanFact> {
  if (state.status === 'absent') return noPlan;
  const { planId, round, number, reportedOn } = command;
  const open = state.rounds.find((one) => one.round === round);
  if (!open) return noRound(round);
  if (!teamFor(state, round)) return conflict('team-missing', `Đợt ${round} chưa có quyết định thành lập Tổ kiểm tra.`);
  if (reportedOn < open.startsOn || reportedOn > toLocal(at).date) {
    return invalid('reported-on', 'reportedOn', 'Ngày báo cáo không được trước đợt kiểm tra hoặc sau hôm nay.');
  }
  return [{ type: 'inspections.plan.round-reported.v1', data: { planId, round, number, reportedOn } }];
}
