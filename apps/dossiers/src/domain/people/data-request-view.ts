import type { DataRequestKind, DataRequestReceipt, DataRequestView } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting } from '../clock.js';
import { answerLimitOn } from './answer-limits.js';
import type { DataRequestState } from './data-request.js';
import type { DataRequestTexts, StoredDataRequest } from './ports.js';

export const KIND_NAMES: Readonly<Record<DataRequestKind, string>> = {
  access: 'Cung cấp dữ liệu cá nhân',
  rectification: 'Chỉnh sửa dữ liệu cá nhân',
  erasure: 'Xóa dữ liệu cá nhân',
  objection: 'Phản đối xử lý dữ liệu cá nhân',
};

type Present = Exclude<DataRequestState, { status: 'absent' }>;

/** @throws for a request without a first fact */
function present({ id, state }: StoredDataRequest): Present {
  if (state.status === 'absent') throw new Error(`data request ${id} does not exist`);
  return state;
}

/** @param code of the dossier, null before acceptance */
export function dataRequestView(
  stored: StoredDataRequest,
  code: string | null,
  now: string,
  calendar: WorkingCalendar,
): DataRequestView {
  const state = present(stored);
  const texts = stored.beside as unknown as DataRequestTexts;
  const { dossierId, kind, receivedAt, dueOn, status } = state;
  const overdue = status === 'open' && now.slice(0, 10) > dueOn;
  return {
    id: stored.id,
    dossierId,
    code,
    kind,
    kindName: KIND_NAMES[kind],
    receivedAt,
    dueOn,
    source: answerLimitOn(receivedAt.slice(0, 10)).source,
    state: status,
    overdue,
    remaining: status === 'open' ? leftText(dueOn, now.slice(0, 10), calendar) : null,
    askedBy: texts.askedBy,
    text: texts.text,
    ...answerOf(state, texts),
  };
}

export function dataRequestReceipt(stored: StoredDataRequest): DataRequestReceipt {
  const { kind, receivedAt, dueOn } = present(stored);
  return { kind, kindName: KIND_NAMES[kind], receivedAt, dueOn };
}

function answerOf(state: Present, { answer }: DataRequestTexts) {
  if (state.status === 'open') return { answeredAt: null, outcome: null, late: false, answer: null };
  const { answeredAt, outcome, late } = state;
  return { answeredAt, outcome, late, answer: answer ?? null };
}

function leftText(dueOn: string, today: string, calendar: WorkingCalendar): string {
  if (today === dueOn) return 'Đến hạn hôm nay';
  const days = counting(() => calendar.workingDaysBetween(today, dueOn));
  const amount = typeof days === 'number' && days !== 0 ? ` ${Math.abs(days)} ngày làm việc` : '';
  return today > dueOn ? `Quá hạn${amount}` : `Còn${amount || ' trong ngày nghỉ'}`;
}
