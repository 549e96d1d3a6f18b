import { LATENESS_REASONS } from '@motcua/contracts';

import type { Directory } from '../directory.js';
import type { FormField } from '../form/form-field.js';
import { channelChoices } from '../words.js';
import type { ActSetting } from './act-setting.js';
import { correctionFields } from './correction.js';

type FieldsOf = (setting: ActSetting) => readonly FormField[];

const reason = (label: string, hint?: string): FormField => ({
  name: 'reason',
  label,
  kind: 'text',
  required: true,
  ...(hint ? { hint } : {}),
});

const ground: FormField = {
  name: 'ground',
  label: 'Căn cứ pháp lý',
  kind: 'line',
  hint: 'Số văn bản, điều, khoản; được in trên phiếu.',
};

const withReason =
  (label: string): FieldsOf =>
  () => [reason(label)];

const FIELDS: Readonly<Record<string, FieldsOf>> = {
  refuse: () => [reason('Lý do từ chối', 'Ghi rõ để người nộp hiểu; được in trên phiếu từ chối.'), ground],
  'request-supplement': supplementFields,
  'receive-supplement': () => [
    { name: 'papers', label: 'Giấy tờ nhận thêm', kind: 'papers', rows: 3, hint: 'Để trống nếu chỉ sửa nội dung.' },
  ],
  transfer: ({ details, directory }) => [
    unitField('toUnitId', 'Đơn vị nhận', directory, details.heldBy),
    { name: 'stepDays', label: 'Số ngày làm việc giao cho đơn vị nhận', kind: 'number', hint: 'Có thể để trống.' },
  ],
  consult: ({ details, directory }) => [
    unitField('unitId', 'Đơn vị được lấy ý kiến', directory, details.heldBy),
    { name: 'workingDays', label: 'Trả lời trong (ngày làm việc)', kind: 'number', required: true, value: '2' },
    { name: 'question', label: 'Nội dung cần ý kiến', kind: 'text' },
  ],
  'consultation-answered': () => [{ name: 'answer', label: 'Ý kiến trả lời', kind: 'text', required: true }],
  'request-payment': () => [
    { name: 'amount', label: 'Số tiền (đồng)', kind: 'number', required: true, hint: 'Ví dụ: 50.000' },
    { ...reason('Khoản phải nộp'), kind: 'line' },
  ],
  'confirm-payment': () => [
    { name: 'receiptNumber', label: 'Số biên lai hoặc mã giao dịch', kind: 'line', required: true },
  ],
  complete: () => [
    {
      name: 'outcome',
      label: 'Kết quả',
      kind: 'choice',
      value: 'granted',
      choices: [
        { value: 'granted', label: 'Có kết quả' },
        { value: 'declined', label: 'Từ chối bằng văn bản' },
      ],
    },
  ],
  return: ({ details }) => [
    {
      name: 'method',
      label: 'Cách trả',
      kind: 'choice',
      choices: channelChoices,
      value: details.delivery.method ?? 'counter',
    },
    { name: 'receivedBy', label: 'Người nhận', kind: 'line', hint: 'Chỉ ghi khi không phải chủ hồ sơ.' },
  ],
  'undo-return': withReason('Vì sao hủy việc trả'),
  extend: ({ details }) => [
    reason('Lý do chậm', 'Được in trên phiếu xin lỗi và hẹn lại ngày trả.'),
    ground,
    {
      name: 'dueOn',
      label: 'Ngày hẹn lại',
      kind: 'day',
      value: details.apology?.proposedDueOn ?? '',
      hint: 'Để trống: theo ngày hệ thống đề xuất. Chỉ hẹn lại được một lần.',
    },
  ],
  'explain-lateness': latenessFields,
  'request-withdrawal': withReason('Lý do người nộp nêu'),
  'cancel-withdrawal': withReason('Vì sao hủy yêu cầu rút'),
  stop: () => [reason('Lý do dừng', 'Được in trên thông báo.'), ground],
  correct: correctionFields,
  'reject-correction': withReason('Lý do không duyệt'),
};

/** Fields of the form of an act; none: one click is enough. */
export const fieldsOf = (act: string, setting: ActSetting): readonly FormField[] => FIELDS[act]?.(setting) ?? [];

function latenessFields({ details }: ActSetting): FormField[] {
  const choices = LATENESS_REASONS.map(({ code, name }) => ({ value: code, label: name }));
  return [
    {
      name: 'reason',
      label: 'Nguyên nhân quá hạn',
      kind: 'choice',
      required: true,
      value: details.latenessReason ?? '',
      choices: [{ value: '', label: '– chọn nguyên nhân –' }, ...choices],
      hint: 'Chọn nguyên nhân chính.',
    },
    {
      name: 'note',
      label: 'Diễn giải',
      kind: 'text',
      hint: 'Lưu trong hồ sơ, không đưa vào báo cáo. Có thể để trống.',
    },
  ];
}

function supplementFields({ details, role }: ActSetting): FormField[] {
  const items: FormField = {
    name: 'items',
    label: 'Nội dung cần bổ sung',
    kind: 'lines',
    required: true,
    hint: 'Mỗi dòng một nội dung; được in trên phiếu yêu cầu bổ sung.',
  };
  const approver: FormField = {
    name: 'approvedBy',
    label: 'Lãnh đạo phòng đã duyệt',
    kind: 'line',
    required: true,
    hint: 'Hồ sơ đã tiếp nhận: thời hạn sẽ tạm dừng nên phải có lãnh đạo phòng duyệt.',
  };
  const needsApprover = details.code !== null && role !== 'head';
  return [items, reason('Lý do'), ground, ...(needsApprover ? [approver] : [])];
}

/** Divisions first: that is where dossiers go. */
function unitField(name: string, label: string, directory: Directory, heldBy: string): FormField {
  const units = directory.units.filter(({ id }) => id !== heldBy);
  const divisions = units.filter(({ kind }) => kind !== 'affiliated');
  const others = units.filter(({ kind }) => kind === 'affiliated');
  const choices = [...divisions, ...others].map((unit) => ({ value: unit.id, label: unit.name }));
  return {
    name,
    label,
    kind: 'choice',
    required: true,
    choices: [{ value: '', label: '– chọn đơn vị –' }, ...choices],
  };
}
