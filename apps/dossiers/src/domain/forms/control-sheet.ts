import type { FormBlock, FormSheet } from '@motcua/contracts';

import type { FormRule, RuleSet } from '../rule-sets.js';
import type { Ended, WithClock } from '../state.js';
import { field, fields, optional, procedureText, sheetOf } from './head.js';
import type { Material } from './material.js';
import { handlingUnit, stepsOf, type Step } from './steps.js';
import { dayOf, judgementText, longMoment, shortDay, shortMoment } from './texts.js';

const COLUMNS = [
  { title: 'Tên cơ quan\n(1. Giao / 2. Nhận)', width: 30 },
  { title: 'Thời gian giao, nhận hồ sơ', width: 34 },
  { title: 'Kết quả giải quyết hồ sơ (Trước hạn / Đúng hạn / Quá hạn)', width: 17 },
  { title: 'Ghi chú', width: 19 },
];

/** Form 05 of 2018, 06 of 2025: one row for each hand-over, from the desk to the applicant. */
export function controlSheetOf(material: Material, state: WithClock, rules: RuleSet, rule: FormRule): FormSheet {
  const unitName = material.unitName(state.unitId, dayOf(state.acceptedAt));
  return {
    ...sheetOf({ kind: 'control-sheet', rules, rule, on: state.acceptedAt, unitName }),
    number: state.code,
    blocks: [wholeWay(material, state), table(material, state)],
    notes: ['Kết quả của từng bước là của bên giao, tính theo thời hạn được giao cho bước đó.'],
  };
}

function wholeWay(material: Material, state: WithClock): FormBlock {
  return fields(
    field('Mã hồ sơ', state.code),
    field('Thủ tục', procedureText(material)),
    field('Cơ quan (bộ phận) giải quyết hồ sơ', material.unitName(handlingUnit(state), dayOf(state.lastAt))),
    field('Cơ quan phối hợp giải quyết hồ sơ', partners(material, state)),
    field('Thời gian nhận hồ sơ', shortMoment(state.acceptedAt)),
    field('Thời gian hẹn trả kết quả', shortMoment(state.dueAt)),
    optional('Hẹn lại', shortDay(state.extension?.dueOn ?? '')),
    field('Kết quả chung', overall(material, state)),
  );
}

function partners(material: Material, { consultations }: WithClock): string {
  const names = consultations.map(({ unitId, startedAt }) => material.unitName(unitId, dayOf(startedAt)));
  return [...new Set(names)].join('; ') || 'Không';
}

const OUTCOMES: Record<string, string> = { withdrawn: 'Đã rút hồ sơ', stopped: 'Dừng giải quyết' };

function overall({ reasonName }: Material, state: WithClock | Ended): string {
  if (!('completedAt' in state)) return 'Đang giải quyết';
  const { outcome, timeliness, completedAt, latenessReason } = state;
  const end = OUTCOMES[outcome] ?? judgementText(timeliness);
  const known = timeliness === 'late' && latenessReason !== '';
  const why = known ? `. Nguyên nhân quá hạn: ${reasonName(latenessReason)}` : '';
  return `${end}, kết thúc xử lý lúc ${shortMoment(completedAt)}${why}`;
}

function table(material: Material, state: WithClock): FormBlock {
  const rows = stepsOf(state).map((step) => [
    `1. Giao: ${material.unitName(step.from, dayOf(step.at))}\n2. Nhận: ${receiver(material, step)}`,
    `${longMoment(step.at)}\nNgười giao: ………………\nNgười nhận: ………………`,
    judgementText(step.timeliness),
    remark(step, state),
  ]);
  return { kind: 'table', columns: COLUMNS.map((column) => ({ ...column })), rows };
}

const receiver = (material: Material, { to, at }: Step): string =>
  to ? material.unitName(to, dayOf(at)) : 'Người nộp hồ sơ';

function remark(step: Step, state: WithClock | Ended): string {
  const due = step.dueOn ? `Hạn ${shortDay(step.dueOn)}` : '';
  switch (step.kind) {
    case 'hand-over':
      return due;
    case 'asked':
      return `Lấy ý kiến, hạn trả lời ${shortDay(answerDue(step, state))}`;
    case 'answered':
      return `Trả lời ý kiến. ${due}`;
    case 'result':
      return ['outcome' in state ? (OUTCOMES[state.outcome] ?? 'Có kết quả') : '', due].filter(Boolean).join('. ');
    case 'given-back':
      return 'Trả kết quả';
  }
}

const answerDue = ({ to, at }: Step, { consultations }: WithClock): string =>
  consultations.find(({ unitId, startedAt }) => unitId === to && startedAt === at)?.answerDueOn ?? '';
