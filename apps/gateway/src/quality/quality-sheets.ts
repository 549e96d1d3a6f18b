import type { AuditPlanView, FormSheet, NonconformityView } from '@motcua/contracts';

import { longDay, sheetOf, SIGNED, SIGNED_AND_SEALED, text } from '../inspections/sheets/heads.js';
import { day } from '../pages/format.js';
import { SEVERITIES } from './quality-forms.js';

type UnitName = (id: string) => string;

/** Plan of internal audits with what became of each (kế hoạch, báo cáo đánh giá nội bộ). */
export function auditPlanSheet(plan: AuditPlanView, department: string, unitName: UnitName): FormSheet {
  const rows = plan.audits.map(({ unitId, plannedOn, auditors, carriedOutOn, note, state }, index) => [
    `${index + 1}`,
    unitName(unitId),
    day(plannedOn),
    auditors,
    state === 'cancelled'
      ? `Đã hủy. ${note}`
      : [carriedOutOn ? `Ngày ${day(carriedOutOn)}.` : '', note].filter(Boolean).join(' '),
  ]);
  const columns = [
    { title: 'TT', width: 6 },
    { title: 'Đơn vị được đánh giá', width: 28 },
    { title: 'Ngày theo kế hoạch', width: 14 },
    { title: 'Đánh giá viên', width: 20 },
    { title: 'Kết quả', width: 32 },
  ];
  const head = { kind: 'audit-plan', title: `Kế hoạch đánh giá nội bộ năm ${plan.year}`, department };
  return {
    ...sheetOf({ ...head, number: plan.number, on: plan.adoptedOn }),
    blocks: [text('Đánh giá viên không đánh giá đơn vị của mình.'), { kind: 'table', columns, rows }],
    signatures: [{ title: 'GIÁM ĐỐC', note: SIGNED_AND_SEALED, name: '' }],
  };
}

/** Request for corrective action (phiếu yêu cầu khắc phục). */
export function nonconformitySheet(one: NonconformityView, department: string, unitName: UnitName): FormSheet {
  const head = { kind: 'nonconformity', title: 'Phiếu yêu cầu khắc phục', number: '', on: one.recordedAt, department };
  const rows = [
    { label: 'Đơn vị', value: unitName(one.unitId) },
    { label: 'Điều khoản (TCVN ISO 9001)', value: one.clause },
    { label: 'Mức độ', value: SEVERITIES[one.severity] },
    { label: 'Mô tả', value: one.text },
    { label: 'Hạn khắc phục', value: longDay(one.dueOn) },
  ];
  return {
    ...sheetOf(head),
    blocks: [
      { kind: 'fields', rows },
      ...one.story.map(({ act, at, text: said }) => text(`${act}, ${longDay(at)}${said ? `: ${said}` : ''}`)),
    ],
    signatures: [
      { title: 'ĐƠN VỊ ĐƯỢC ĐÁNH GIÁ', note: SIGNED, name: '' },
      { title: 'ĐÁNH GIÁ VIÊN', note: SIGNED, name: '' },
    ],
  };
}
