import type { Decision, Refusal, SupplementMinutes, VisitRef } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import { unanswered } from './answer-visit.js';
import type { Team } from './plan.js';
import { conflict, noVisit } from './refusals.js';
import type { Visit, VisitFact, VisitState } from './visit.js';
import { cancelled } from './visit-decisions.js';

export interface Signing {
  /** Login of who signs. */
  readonly actor: string;
  readonly role: string;
  /** The team of the round by its last decision. */
  readonly team: Team | undefined;
  /** RFC 3339. */
  readonly at: string;
}

/** The head of the team signs the minutes (biên bản kiểm tra): from now on the answers are locked. */
export function signMinutes(state: VisitState, { visitId }: VisitRef, signing: Signing): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = notReady(state, signing.at) ?? notHead(signing, state.round) ?? open(state);
  if (refusal) return refusal;
  const { unitId } = state;
  return [{ type: 'inspections.visit.minutes-signed-by-team.v1', data: { visitId, unitId, signedAt: signing.at } }];
}

function notReady(state: Visit, at: string): Refusal | undefined {
  if (state.status === 'cancelled') return cancelled;
  if (state.minutes !== 'none') return conflict('minutes-signed', 'Biên bản đã được Tổ kiểm tra ký.');
  if (toLocal(at).date >= state.visitOn) return undefined;
  return conflict(
    'visit-not-yet',
    `Cuộc kiểm tra diễn ra ngày ${vietnameseDate(state.visitOn)}, chưa ký biên bản được.`,
  );
}

function notHead({ team, actor, role }: Signing, round: number): Refusal | undefined {
  if (!team) {
    const detail = `Đợt ${round} chưa có quyết định thành lập Tổ kiểm tra (tổ trưởng, thư ký) nên chưa ký biên bản được.`;
    return conflict('team-missing', detail);
  }
  const account = team.members.find((member) => member.role === 'head')?.account ?? '';
  if (account === '' || account === actor || role === 'operator') return undefined;
  return { refused: 'forbidden', code: 'not-team-head', detail: 'Chỉ tổ trưởng Tổ kiểm tra của đợt này ký biên bản.' };
}

function open(state: Visit): Refusal | undefined {
  const codes = unanswered(state);
  if (codes.length === 0) return undefined;
  const named = codes.slice(0, 8).join(', ');
  return conflict(
    'items-unanswered',
    `Phiếu kiểm tra còn ${codes.length} mục chưa ghi: ${named}${codes.length > 8 ? '…' : ''}.`,
  );
}

/** The unit signs the minutes; its opinion is kept beside. */
export function signForUnit(state: VisitState, { visitId }: VisitRef, at: string): Decision<VisitFact> {
  const refusal = notForUnit(state);
  if (refusal || state.status === 'absent') return refusal ?? noVisit;
  return [
    { type: 'inspections.visit.minutes-signed-by-unit.v1', data: { visitId, unitId: state.unitId, signedAt: at } },
  ];
}

/** The unit does not sign and says why; the minutes stand all the same. */
export function refuseToSign(state: VisitState, { visitId }: VisitRef, at: string): Decision<VisitFact> {
  const refusal = notForUnit(state);
  if (refusal || state.status === 'absent') return refusal ?? noVisit;
  const data = { visitId, unitId: state.unitId, refusedAt: at };
  return [{ type: 'inspections.visit.minutes-refused-by-unit.v1', data }];
}

function notForUnit(state: VisitState): Refusal | undefined {
  if (state.status === 'absent') return noVisit;
  if (state.minutes === 'none') return conflict('minutes-not-signed', 'Tổ trưởng chưa ký biên bản; đơn vị ký sau.');
  if (state.minutes !== 'signed-by-team')
    return conflict('minutes-answered', 'Đơn vị đã ký hoặc đã ghi ý kiến không ký biên bản.');
  return undefined;
}

/** Corrects signed minutes by supplementary minutes; the text is kept beside. */
export function supplementMinutes(state: VisitState, { visitId }: SupplementMinutes, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  if (state.minutes === 'none') {
    return conflict('minutes-not-signed', 'Biên bản chưa ký; hãy sửa ngay trong phiếu kiểm tra.');
  }
  if (state.conclusion) return conflict('visit-concluded', 'Đã có thông báo kết luận, không lập biên bản bổ sung nữa.');
  const { unitId, supplements } = state;
  const data = { visitId, unitId, supplement: supplements + 1, supplementedAt: at };
  return [{ type: 'inspections.visit.minutes-supplemented.v1', data }];
}
