import type { Decision, PostProcedure, Refusal } from '@motcua/contracts';

import { dayOf } from './day.js';
import { postingId, type OpenFinding, type PostingFact, type PostingStanding } from './posting.js';
import { versionOn, type ProcedureState } from './procedure.js';

/** Where a posting hangs. */
export interface PostingPlace {
  readonly procedureCode: string;
  readonly unitId: string;
  readonly channel: string;
}

export interface FindingAct extends PostingPlace {
  readonly findingId: string;
  /** RFC 3339: when it was found, or when its remedy was accepted. */
  readonly at: string;
}

/** Records that the version in force on the day of the act hangs on a channel; the same version again is no fact. */
export function post(
  state: PostingStanding,
  command: PostProcedure,
  procedure: ProcedureState | null,
  at: string,
): Decision<PostingFact> {
  if (!procedure) {
    return { refused: 'not-found', code: 'procedure-not-found', detail: 'Không có thủ tục hành chính này.' };
  }
  const inForce = versionOn(procedure, dayOf(at));
  if (!inForce) return notInForce(procedure, dayOf(at));
  if (state.openFindings.length > 0) return underFinding(state);
  if (state.state === 'posted' && state.version === inForce.version) return [];
  const { evidence = '' } = command;
  const data = { ...placeOf(command), version: inForce.version, postedOn: dayOf(at), evidence };
  return [{ type: 'posting.posting.posted.v1', data }];
}

/** There need not have been a posting: that none is there is just what was found. */
export const markMissing = (state: PostingStanding, act: FindingAct): Decision<PostingFact> =>
  known(state, act.findingId) ? [] : [marking({ findingId: act.findingId, kind: 'missing', markedAt: act.at }, act)];

export const markOutdated = (state: PostingStanding, act: FindingAct): Decision<PostingFact> =>
  known(state, act.findingId) ? [] : [marking({ findingId: act.findingId, kind: 'outdated', markedAt: act.at }, act)];

/** Whether the finding of this act was ever marked here; its remedy may arrive before it. */
export const known = (state: PostingStanding, findingId: string): boolean =>
  isOpen(state, findingId) || state.settledFindings.includes(findingId);

/** Restores the posting with its last finding; with others still open it says which ones the posting rests on now. */
export function restore(
  state: PostingStanding,
  act: FindingAct,
  procedure: ProcedureState | null,
): Decision<PostingFact> {
  if (!isOpen(state, act.findingId)) return [];
  const others = state.openFindings.filter(({ findingId }) => findingId !== act.findingId);
  if (others.length > 0) return others.map((finding) => marking(finding, act));
  const data = {
    ...placeOf(act),
    version: versionRestored(state, act, procedure),
    findingId: act.findingId,
    restoredAt: act.at,
  };
  return [{ type: 'posting.posting.restored.v1', data }];
}

/** An accepted remedy says that the version in force hangs there now, also where it was never posted before. */
function versionRestored(state: PostingStanding, { at }: FindingAct, procedure: ProcedureState | null): number {
  return (procedure && versionOn(procedure, dayOf(at))?.version) ?? state.version;
}

function marking({ findingId, kind, markedAt }: OpenFinding, place: PostingPlace): PostingFact {
  const data = { ...placeOf(place), findingId, markedAt };
  return kind === 'missing'
    ? { type: 'posting.posting.marked-missing.v1', data }
    : { type: 'posting.posting.marked-outdated.v1', data };
}

const isOpen = (state: PostingStanding, findingId: string): boolean =>
  state.openFindings.some((open) => open.findingId === findingId);

const placeOf = ({ procedureCode, unitId, channel }: PostingPlace) => ({
  postingId: postingId(procedureCode, unitId, channel),
  procedureCode,
  unitId,
  channel,
});

function notInForce(procedure: ProcedureState, day: string): Refusal {
  if (procedure.repealedFrom && procedure.repealedFrom <= day) {
    const detail = `Thủ tục đã bị bãi bỏ từ ngày ${procedure.repealedFrom} nên không niêm yết nữa.`;
    return { refused: 'conflict', code: 'procedure-repealed', detail };
  }
  const detail = `Thủ tục chưa có phiên bản nào có hiệu lực vào ngày ${day} nên chưa niêm yết được.`;
  return { refused: 'conflict', code: 'procedure-not-in-force', detail };
}

function underFinding({ openFindings }: PostingStanding): Refusal {
  const ids = openFindings.map(({ findingId }) => findingId).join(', ');
  const detail = `Tổ kiểm tra đã ghi nhận thiếu sót của niêm yết này (${ids}); niêm yết chỉ được khôi phục khi chấp nhận kết quả khắc phục.`;
  return { refused: 'conflict', code: 'posting-under-finding', detail };
}
