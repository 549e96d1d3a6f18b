import type { Refusal } from '@motcua/contracts';

import { hasClock, type DossierState } from './state.js';
import { isExplainable } from './lateness.js';
import { notFound } from './refusals.js';
import { isOneOf, OPEN, STATUS_NAMES, type Status } from './status.js';

export interface Move {
  /** As it is called on buttons and in refusals. */
  readonly label: string;
  readonly from: readonly Status[];
}

const WITH_CODE = [...OPEN, 'completed', 'returned'] as const;

/** Every act and the situations it is possible in (domain table T1-T15); the one place where this is written. */
export const MOVES = {
  accept: { label: 'tiếp nhận', from: ['submitted', 'awaiting-counter-supplement'] },
  refuse: { label: 'từ chối tiếp nhận', from: ['submitted', 'awaiting-counter-supplement'] },
  'request-supplement': { label: 'yêu cầu bổ sung', from: ['submitted', 'in-process'] },
  'receive-supplement': { label: 'nhận bổ sung', from: ['awaiting-counter-supplement', 'awaiting-supplement'] },
  transfer: { label: 'chuyển xử lý', from: ['accepted', 'in-process'] },
  consult: { label: 'lấy ý kiến', from: ['in-process'] },
  'consultation-answered': { label: 'nhận ý kiến trả lời', from: ['consulting'] },
  'request-payment': { label: 'yêu cầu nộp phí, lệ phí', from: ['in-process'] },
  'confirm-payment': { label: 'xác nhận đã nộp phí, lệ phí', from: ['awaiting-payment'] },
  extend: { label: 'xin lỗi và hẹn lại', from: ['accepted', 'in-process', 'consulting'] },
  complete: { label: 'hoàn thành', from: ['in-process'] },
  return: { label: 'trả kết quả', from: ['completed'] },
  'undo-return': { label: 'hủy việc trả kết quả', from: ['returned'] },
  'request-withdrawal': {
    label: 'ghi yêu cầu rút hồ sơ',
    from: ['accepted', 'in-process', 'consulting', 'awaiting-supplement', 'awaiting-payment'],
  },
  'cancel-withdrawal': { label: 'hủy yêu cầu rút hồ sơ', from: ['withdraw-requested'] },
  withdraw: { label: 'cho rút hồ sơ', from: ['withdraw-requested'] },
  stop: { label: 'dừng xử lý', from: ['in-process', 'consulting', 'awaiting-supplement', 'awaiting-payment'] },
  'explain-lateness': {
    label: 'nêu nguyên nhân quá hạn',
    from: [...WITH_CODE, 'withdrawn', 'stopped'],
  },
  correct: { label: 'sửa sai sót', from: WITH_CODE },
  'approve-correction': { label: 'duyệt sửa sai sót', from: WITH_CODE },
  'reject-correction': { label: 'không duyệt sửa sai sót', from: WITH_CODE },
} as const satisfies Record<string, Move>;

export type Act = keyof typeof MOVES;

/**
 * Acts that are possible at a moment; approving a correction only while one waits, explaining lateness only where there
 * is some.
 * @param at RFC 3339
 */
export function movesOf(state: DossierState, at: string): { act: Act; label: string }[] {
  return (Object.entries(MOVES) as [Act, Move][])
    .filter(([act, { from }]) => isOneOf(state.status, from) && hasObject(act, state, at))
    .map(([act, { label }]) => ({ act, label }));
}

/** Why the situation does not allow the act, with what is possible at this moment (RFC 3339); null when it does. */
export function whyNot(state: DossierState, act: Act, at: string): Refusal | null {
  if (state.status === 'absent') return notFound;
  const { label, from }: Move = MOVES[act];
  const name = STATUS_NAMES[state.status];
  if (isOneOf(state.status, from)) return null;
  const possible = movesOf(state, at).map((move) => move.label);
  const next = possible.length > 0 ? possible.join(', ') : 'không còn việc nào';
  const detail = `Hồ sơ ở trạng thái «${name}» nên không ${label} được. Việc có thể làm: ${next}.`;
  return { refused: 'conflict', code: 'wrong-move', detail };
}

/** There is what the act is about. */
function hasObject(act: Act, state: DossierState, at: string): boolean {
  if (act === 'approve-correction' || act === 'reject-correction') return hasClock(state) && state.proposal !== null;
  if (act === 'explain-lateness') return hasClock(state) && isExplainable(state, at.slice(0, 10));
  return true;
}
