import type { AnswerItem, ChecklistItemView, Decision, ItemAnswer, ItemAnswerInput, Refusal } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import { checklistsFor, itemOf } from './checklists/checklists.js';
import { conflict, invalid, notFound, noVisit } from './refusals.js';
import type { Answered, Visit, VisitFact, VisitState } from './visit.js';
import { cancelled } from './visit-decisions.js';

export const ANSWER_WORDS: Record<ItemAnswer, string> = {
  yes: 'Có, đạt',
  partly: 'Một phần',
  no: 'Chưa, không đạt',
  number: 'Số liệu',
  'not-applicable': 'Không áp dụng',
};

/**
 * Writes down what was found at one item. Two inspectors may write at once: whoever did not see the latest answer is told
 * what it says, and may send again.
 */
export function answerItem(state: VisitState, command: AnswerItem, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = shut(state, toLocal(at).date);
  if (refusal) return refusal;
  const { visitId, item, answer, value, seen } = command;
  const wrong = wrongAnswer(state, command);
  if (wrong) return wrong;
  const before = state.answers[item];
  if ((before?.revision ?? 0) !== seen) return meanwhile(item, before);
  const { version } = itemOf(checklistsFor(state), item) as { version: number };
  const data = { visitId, item, checklistVersion: version, answer, revision: seen + 1, answeredAt: at };
  return [
    {
      type: 'inspections.visit.item-answered.v1',
      data: { ...data, ...(answer === 'number' ? { value: value ?? 0 } : {}) },
    },
  ];
}

function shut(state: Visit, today: string): Refusal | undefined {
  if (state.status === 'cancelled') return cancelled;
  if (state.minutes !== 'none') {
    return conflict(
      'minutes-signed',
      'Biên bản đã ký, phiếu kiểm tra đã khóa. Sai sót được đính chính bằng biên bản bổ sung.',
    );
  }
  if (today >= state.visitOn) return undefined;
  return conflict('visit-not-yet', `Cuộc kiểm tra diễn ra ngày ${vietnameseDate(state.visitOn)}, chưa ghi phiếu được.`);
}

/** What is wrong with an answer to an item of the checklists of this visit. */
export function wrongAnswer(
  state: Pick<Visit, 'unitKind' | 'visitOn'>,
  { item, answer, value }: ItemAnswerInput,
  field = '',
): Refusal | undefined {
  const found = itemOf(checklistsFor(state), item);
  if (!found) return notFound('item-unknown', `Phiếu kiểm tra của cuộc này không có mục ${item}.`);
  if (!found.item.answers.includes(answer)) return notFitting(found.item, field);
  if (answer !== 'number' || value !== undefined) return undefined;
  return invalid('number-missing', `${field}value`, `Mục ${item} phải ghi số.`);
}

const notFitting = ({ code, answers }: ChecklistItemView, field: string): Refusal =>
  invalid(
    'answer-not-fit',
    `${field}answer`,
    `Mục ${code} chỉ nhận: ${answers.map((one) => ANSWER_WORDS[one]).join('; ')}.`,
  );

function meanwhile(item: string, before: Answered | undefined): Refusal {
  if (!before) return conflict('item-answered-meanwhile', `Mục ${item} chưa có nội dung nào; hãy mở lại phiếu.`);
  const said = before.answer === 'number' ? String(before.value) : ANSWER_WORDS[before.answer];
  const { minute } = toLocal(before.at);
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return conflict(
    'item-answered-meanwhile',
    `Mục ${item} vừa được người khác ghi lúc ${time}: "${said}". Xem nội dung mới rồi ghi lại nếu vẫn muốn thay.`,
  );
}

/** Items of the checklists that have no answer yet. */
export const unanswered = (state: Visit): string[] =>
  checklistsFor(state)
    .flatMap(({ items }) => items.map(({ code }) => code))
    .filter((code) => !state.answers[code]);
