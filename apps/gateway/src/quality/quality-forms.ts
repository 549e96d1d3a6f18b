import type { Role } from '@motcua/auth';
import type { NonconformityView, QualityGoalView } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import type { ActForm } from '../desk/form/act-section.js';
import type { FormField } from '../desk/form/form-field.js';

export const SETTERS: readonly Role[] = ['head', 'leader', 'operator'];
export const AUDITORS: readonly Role[] = ['inspector', 'operator'];

const text = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'text', required });
const line = (name: string, label: string, hint = ''): FormField => ({
  name,
  label,
  kind: 'line',
  required: true,
  ...(hint ? { hint } : {}),
});
const dayField = (name: string, label: string): FormField => ({ name, label, kind: 'day', required: true });
const unitField = (name: string, label: string, { units }: Directory): FormField => ({
  name,
  label,
  kind: 'choice',
  required: true,
  choices: units.map(({ id, name: unit }) => ({ value: id, label: unit })),
});

export const DIRECTIONS = { 'at-least': 'Đạt ít nhất', 'at-most': 'Không quá' } as const;
export const SEVERITIES = { minor: 'Nhẹ', major: 'Nặng' } as const;

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const newGoal = (directory: Directory): ActForm => ({
  title: 'Đặt mục tiêu chất lượng',
  roles: SETTERS,
  fields: [
    unitField('unitId', 'Đơn vị', directory),
    { name: 'year', label: 'Năm', kind: 'number', required: true },
    text('text', 'Mục tiêu'),
    { name: 'direction', label: 'So sánh', kind: 'choice', choices: choices(DIRECTIONS), required: true },
    line('target', 'Chỉ tiêu', 'Số, nhiều nhất hai chữ số thập phân, ví dụ 98,5'),
    line('measure', 'Đơn vị tính', 'Ví dụ: %'),
    dayField('dueOn', 'Thời hạn'),
  ],
});

export type GoalAct = 'measure' | 'evaluate' | 'drop';

export const goalForms = ({ measure }: QualityGoalView): Readonly<Record<GoalAct, ActForm>> => ({
  measure: {
    title: 'Ghi số đo',
    roles: SETTERS,
    fields: [line('value', `Giá trị (${measure})`), dayField('measuredOn', 'Ngày đo'), text('note', 'Ghi chú', false)],
  },
  evaluate: {
    title: 'Đánh giá',
    roles: SETTERS,
    fields: [text('reason', 'Nguyên nhân, biện pháp (bắt buộc khi không đạt)', false)],
    hint: 'Đạt hay không đạt do số đo sau cùng quyết định.',
  },
  drop: { title: 'Bỏ mục tiêu', roles: SETTERS, fields: [text('reason', 'Lý do')], danger: true },
});

export const newAuditPlan = (directory: Directory): ActForm => ({
  title: 'Ban hành kế hoạch đánh giá nội bộ',
  roles: SETTERS,
  fields: [
    line('number', 'Số, ký hiệu', 'Ví dụ 72/KH-SGDĐT'),
    dayField('adoptedOn', 'Ngày ban hành'),
    { name: 'year', label: 'Năm', kind: 'number', required: true },
    {
      name: 'audits',
      label: 'Các cuộc đánh giá',
      kind: 'lines',
      required: true,
      hint: `Mỗi cuộc một dòng: mã đơn vị được đánh giá; ngày (2017-06-15); đánh giá viên; mã đơn vị của đánh giá viên (cách nhau bằng dấu phẩy). Mã đơn vị: ${directory.units
        .filter(({ kind }) => kind === 'division')
        .map(({ id }) => id)
        .join(', ')}.`,
    },
  ],
});

export type AuditAct = 'carry-out' | 'move' | 'cancel' | 'nonconformities';

export const auditForms: Readonly<Record<AuditAct, ActForm>> = {
  'carry-out': {
    title: 'Ghi kết quả đánh giá',
    roles: AUDITORS,
    fields: [dayField('carriedOutOn', 'Ngày thực hiện'), text('result', 'Kết quả')],
  },
  move: { title: 'Đổi ngày', roles: AUDITORS, fields: [dayField('plannedOn', 'Ngày mới'), text('reason', 'Lý do')] },
  cancel: { title: 'Hủy cuộc đánh giá', roles: SETTERS, fields: [text('reason', 'Lý do')], danger: true },
  nonconformities: {
    title: 'Ghi sự không phù hợp',
    roles: AUDITORS,
    fields: [
      line('clause', 'Điều khoản', 'Của TCVN ISO 9001, ví dụ 8.5.1'),
      { name: 'severity', label: 'Mức độ', kind: 'choice', choices: choices(SEVERITIES), required: true },
      text('text', 'Mô tả'),
      dayField('dueOn', 'Hạn khắc phục'),
    ],
  },
};

export type NonconformityAct = 'submit' | 'judge' | 'check';

const verdict = (name: string, label: string, yes: string, no: string): FormField => ({
  name,
  label,
  kind: 'choice',
  required: true,
  choices: [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ],
});

/** What fits the standing of the nonconformity; one act at a time. */
export function nonconformityForm({ state, effective }: NonconformityView): [NonconformityAct, ActForm] | null {
  if (state === 'open') {
    const fields = [
      text('cause', 'Nguyên nhân'),
      text('correction', 'Đã khắc phục'),
      text('correctiveAction', 'Hành động ngăn tái diễn'),
      { name: 'url', label: 'Địa chỉ minh chứng', kind: 'line' } as const,
    ];
    return ['submit', { title: 'Báo cáo khắc phục', roles: ['handler', 'head', 'operator'], fields }];
  }
  if (state === 'submitted') {
    const fields = [verdict('accepted', 'Kết luận', 'Chấp nhận', 'Trả lại'), text('note', 'Nhận xét, lý do', false)];
    return ['judge', { title: 'Xem xét khắc phục', roles: AUDITORS, fields }];
  }
  if (effective) return null;
  const dueOn: FormField = { name: 'dueOn', label: 'Hạn mới, khi mở lại', kind: 'day' };
  const fields = [
    verdict('effective', 'Hiệu lực', 'Có hiệu lực', 'Chưa có hiệu lực, mở lại'),
    dueOn,
    text('note', 'Nhận xét'),
  ];
  return ['check', { title: 'Đánh giá hiệu lực khắc phục', roles: AUDITORS, fields }];
}
