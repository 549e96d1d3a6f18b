import type { Decision, NotifyUnit, Refusal, ReturnSelfReport, SubmitSelfReport } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import { wrongAnswer } from './answer-visit.js';
import { checklistsFor } from './checklists/checklists.js';
import { conflict, faults, invalid, noVisit } from './refusals.js';
import type { Visit, VisitFact, VisitState } from './visit.js';
import { cancelled } from './visit-decisions.js';

/** Tells the unit of the visit and until when it reports about itself. A later notice takes the place of an earlier one. */
export function notifyUnit(state: VisitState, command: NotifyUnit, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = begun(state);
  if (refusal) return refusal;
  const { visitId, number, issuedOn, selfReportDueOn } = command;
  const { unitId, visitOn } = state;
  if (issuedOn > toLocal(at).date) return invalid('issued-later', 'issuedOn', 'Ngày ban hành không được sau hôm nay.');
  if (selfReportDueOn < issuedOn || selfReportDueOn > visitOn) {
    const detail = `Hạn nộp báo cáo tự kiểm tra phải từ ngày ban hành đến ngày kiểm tra (${vietnameseDate(visitOn)}).`;
    return invalid('self-report-due', 'selfReportDueOn', detail);
  }
  return [{ type: 'inspections.visit.unit-notified.v1', data: { visitId, unitId, number, issuedOn, selfReportDueOn } }];
}

function begun({ status, minutes }: Visit): Refusal | undefined {
  if (status === 'cancelled') return cancelled;
  if (status === 'scheduled' && minutes === 'none') return undefined;
  return conflict('visit-closed', 'Cuộc kiểm tra đã diễn ra, không thông báo nữa.');
}

/** The unit reports about itself: every item of the checklist, until the minutes are signed; late when the day is over. */
export function submitSelfReport(state: VisitState, command: SubmitSelfReport, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = notOpen(state) ?? incomplete(state, command);
  if (refusal) return refusal;
  const { visitId, answers } = command;
  const late = toLocal(at).date > (state.notice?.selfReportDueOn ?? '');
  const data = { visitId, unitId: state.unitId, items: answers.length, late, submittedAt: at };
  return [{ type: 'inspections.visit.self-report-submitted.v1', data }];
}

function notOpen(state: Visit): Refusal | undefined {
  if (state.status === 'cancelled') return cancelled;
  if (!state.notice)
    return conflict('not-notified', 'Chưa có thông báo kiểm tra gửi đơn vị nên chưa nộp báo cáo được.');
  if (state.minutes !== 'none')
    return conflict('minutes-signed', 'Biên bản kiểm tra đã ký, không nộp báo cáo tự kiểm tra nữa.');
  if (state.selfReport !== 'submitted') return undefined;
  return conflict('self-report-submitted', 'Báo cáo tự kiểm tra đã nộp; chỉ nộp lại khi Tổ kiểm tra yêu cầu bổ sung.');
}

function incomplete(state: Visit, { answers }: SubmitSelfReport): Refusal | undefined {
  for (const [index, answer] of answers.entries()) {
    const wrong = wrongAnswer(state, answer, `answers.${index}.`);
    if (wrong) return wrong;
  }
  const codes = answers.map(({ item }) => item);
  const again = codes.find((code, index) => codes.indexOf(code) < index);
  if (again) return invalid('item-twice', 'answers', `Mục ${again} được trả lời hai lần.`);
  const items = checklistsFor(state).flatMap((one) => one.items);
  const missing = items.filter(({ code }) => !codes.includes(code));
  const unproven = items.filter(({ code, evidenceRequired }) => evidenceRequired && !isProven(answers, code));
  const errors = [
    ...missing.map(({ code }) => ({ field: code, message: `Mục ${code}: chưa trả lời.` })),
    ...unproven
      .filter((item) => !missing.includes(item))
      .map(({ code }) => ({ field: code, message: `Mục ${code}: trả lời "Có, đạt" phải nêu minh chứng.` })),
  ];
  if (errors.length === 0) return undefined;
  return faults('self-report-incomplete', 'Báo cáo tự kiểm tra chưa đủ.', errors);
}

/** Who says that all is well names what proves it: words, an address or a file. */
function isProven(answers: SubmitSelfReport['answers'], code: string): boolean {
  const found = answers.find(({ item }) => item === code);
  if (found?.answer !== 'yes') return true;
  return Boolean(found.note?.trim() || found.url || found.evidenceIds?.length);
}

/** The team returns the report and says what is missing; the reason is kept beside. */
export function returnSelfReport(state: VisitState, { visitId }: ReturnSelfReport, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  if (state.minutes !== 'none')
    return conflict('minutes-signed', 'Biên bản kiểm tra đã ký, không trả lại báo cáo nữa.');
  if (state.selfReport !== 'submitted') {
    return conflict('no-self-report', 'Không có báo cáo tự kiểm tra nào đang chờ xem xét.');
  }
  const { unitId } = state;
  return [{ type: 'inspections.visit.self-report-returned.v1', data: { visitId, unitId, returnedAt: at } }];
}
