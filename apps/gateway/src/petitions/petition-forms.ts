import type { Role } from '@motcua/auth';
import type { PetitionAct, PetitionView } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import type { ActForm } from '../desk/form/act-section.js';
import type { FormField } from '../desk/form/form-field.js';
import { CHANNEL_NAMES, KIND_NAMES } from './petition-words.js';

const CONTROL: readonly Role[] = ['procedures', 'head', 'operator'];
const DESK: readonly Role[] = ['clerk', 'procedures', 'head', 'operator'];
const PUBLISH: readonly Role[] = ['procedures', 'leader', 'operator'];

const reason = (label: string): FormField => ({ name: 'reason', label, kind: 'text', required: true });

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The form of each act on this petition; the same roles as the API asks for. */
export function actForms(one: PetitionView, directory: Directory): Readonly<Record<PetitionAct, ActForm>> {
  return {
    classify: { title: 'Phân loại, giao đơn vị', roles: CONTROL, fields: classification(one, directory) },
    reject: {
      title: 'Từ chối tiếp nhận',
      roles: CONTROL,
      fields: [{ ...reason('Lý do'), hint: 'Người gửi đọc được lý do này; ghi rõ nơi có thẩm quyền, nếu có.' }],
      danger: true,
    },
    ask: {
      title: 'Yêu cầu người gửi bổ sung',
      roles: CONTROL,
      fields: [{ name: 'question', label: 'Nội dung cần bổ sung', kind: 'text', required: true }],
      hint: 'Thời hạn trả lời tạm dừng cho đến khi người gửi bổ sung.',
    },
    'receive-more': {
      title: 'Ghi nhận nội dung bổ sung',
      roles: DESK,
      fields: [{ name: 'text', label: 'Người gửi bổ sung', kind: 'text', required: true }],
    },
    answer: {
      title: 'Trả lời',
      roles: ['handler', 'head', 'operator'],
      fields: [{ name: 'answer', label: 'Nội dung trả lời người gửi', kind: 'text', required: true }],
    },
    publish: { title: 'Công khai', roles: PUBLISH, fields: publication(one) },
    keep: { title: 'Không công khai', roles: PUBLISH, fields: [reason('Lý do không công khai')] },
    withdraw: { title: 'Người gửi rút phản ánh', roles: DESK, fields: [reason('Lý do, cách người gửi báo rút')] },
    erase: {
      title: 'Xóa thông tin cá nhân',
      roles: ['head', 'operator'],
      fields: [],
      hint: 'Xóa người gửi và mọi nội dung riêng; không khôi phục được. Nội dung đã công khai và các mốc thời gian giữ nguyên.',
      danger: true,
    },
  };
}

function classification({ kind, unitId, procedureCode, repeats }: PetitionView, directory: Directory): FormField[] {
  const none = { value: '', label: '(không)' };
  const units = directory.units.map(({ id, name }) => ({ value: id, label: name }));
  const procedures = directory.procedures.map(({ code, name }) => ({ value: code, label: name }));
  return [
    { name: 'kind', label: 'Loại', kind: 'choice', choices: choicesOf(KIND_NAMES), value: kind ?? '', required: true },
    { name: 'unitId', label: 'Đơn vị trả lời', kind: 'choice', choices: units, value: unitId ?? '', required: true },
    {
      name: 'procedureCode',
      label: 'Về thủ tục',
      kind: 'choice',
      choices: [none, ...procedures],
      value: procedureCode ?? '',
    },
    {
      name: 'repeats',
      label: 'Lặp lại phản ánh',
      kind: 'line',
      value: repeats ?? '',
      hint: 'Số nội bộ của phản ánh trước (cuối địa chỉ trang của phản ánh đó), nếu là phản ánh lặp lại.',
    },
  ];
}

const publication = ({ text, answer }: PetitionView): FormField[] => [
  {
    name: 'question',
    label: 'Câu hỏi, phản ánh (bản công khai)',
    kind: 'text',
    required: true,
    value: text,
    hint: 'Bỏ họ tên, địa chỉ, số điện thoại, mã hồ sơ và mọi chi tiết nhận ra được một người.',
  },
  { name: 'answer', label: 'Trả lời (bản công khai)', kind: 'text', required: true, value: answer?.text ?? '' },
  {
    name: 'checked',
    label: 'Xác nhận',
    kind: 'choice',
    required: true,
    choices: [
      { value: '', label: '(chưa xác nhận)' },
      { value: 'true', label: 'Đã đọc lại, không còn thông tin cá nhân trong hai nội dung trên' },
    ],
  },
];

/** What the desk takes down for somebody who wrote, called or came. */
export const RECEIVE_FIELDS: readonly FormField[] = [
  {
    name: 'channel',
    label: 'Nhận qua',
    kind: 'choice',
    required: true,
    choices: choicesOf(CHANNEL_NAMES).filter(({ value }) => value !== 'web'),
  },
  { name: 'subject', label: 'Tiêu đề', kind: 'line', required: true },
  { name: 'text', label: 'Nội dung', kind: 'text', required: true },
  { name: 'sender.name', label: 'Họ và tên người gửi', kind: 'line' },
  { name: 'sender.phone', label: 'Điện thoại', kind: 'line' },
  { name: 'sender.email', label: 'Thư điện tử', kind: 'line' },
  { name: 'sender.address', label: 'Địa chỉ', kind: 'line' },
  { name: 'dossierCode', label: 'Mã hồ sơ liên quan', kind: 'line' },
  { name: 'reference', label: 'Số ở Cổng quốc gia', kind: 'line' },
];
