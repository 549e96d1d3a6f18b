import type { Role } from '@motcua/auth';
import type { VisitFileView } from '@motcua/contracts';

import type { ActForm } from '../desk/form/act-section.js';
import type { Directory } from '../desk/directory.js';
import type { FormField } from '../desk/form/form-field.js';
import { CHANNEL_NAMES, choicesOf, FINDING_KIND_NAMES, SEVERITY_NAMES } from './inspection-words.js';

const TEAM: readonly Role[] = ['inspector', 'head', 'operator'];
const JUDGES: readonly Role[] = ['inspector', 'operator'];
const UNIT: readonly Role[] = ['head', 'operator'];

export const VISIT_ACTS = [
  'notice',
  'return-self-report',
  'findings',
  'close',
  'sign',
  'sign-for-unit',
  'refuse-to-sign',
  'supplement-minutes',
  'conclude',
  'reschedule',
  'cancel',
] as const;
export type VisitAct = (typeof VISIT_ACTS)[number];

const line = (name: string, label: string): FormField => ({ name, label, kind: 'line', required: true });
const dayField = (name: string, label: string): FormField => ({ name, label, kind: 'day', required: true });
const text = (name: string, label: string, required = true): FormField => ({ name, label, kind: 'text', required });

/** Which acts fit the standing of the visit; who may do them the forms say. */
export function actsNow({ state, notice, selfReport, minutes, conclusion, team }: VisitFileView): VisitAct[] {
  if (state === 'cancelled') return [];
  const concluded = conclusion !== null;
  const fits: Record<VisitAct, boolean> = {
    notice: state === 'scheduled' && !notice,
    'return-self-report': selfReport === 'submitted' && state === 'scheduled',
    findings: !concluded,
    close: state === 'scheduled',
    sign: state === 'closed' && minutes === 'none' && team !== null,
    'sign-for-unit': minutes === 'signed-by-team',
    'refuse-to-sign': minutes === 'signed-by-team',
    'supplement-minutes': (minutes === 'signed' || minutes === 'refused-by-unit') && !concluded,
    conclude: (minutes === 'signed' || minutes === 'refused-by-unit') && !concluded,
    reschedule: state === 'scheduled',
    cancel: state === 'scheduled',
  };
  return VISIT_ACTS.filter((act) => fits[act]);
}

const conclusionFields: readonly FormField[] = [
  line('number', 'Số, ký hiệu thông báo kết luận'),
  dayField('issuedOn', 'Ngày ban hành'),
  dayField('remedyDueOn', 'Hạn báo cáo kết quả khắc phục'),
  text('strengths', 'Ưu điểm'),
  text('shortcomings', 'Tồn tại, hạn chế'),
  text('demands', 'Yêu cầu đối với đơn vị'),
];

/** Signatures of both sides, and what follows from them. */
const minutesForms = {
  sign: {
    title: 'Tổ kiểm tra ký biên bản',
    roles: JUDGES,
    fields: [
      { name: 'present', label: 'Thành phần tham dự', kind: 'lines', required: true, hint: 'Mỗi người một dòng.' },
      text('remark', 'Nhận xét thêm của Tổ kiểm tra', false),
    ],
    hint: 'Ký xong thì các câu trả lời được khóa; đính chính bằng biên bản bổ sung.',
  },
  'sign-for-unit': {
    title: 'Đơn vị ký biên bản',
    roles: UNIT,
    fields: [text('opinion', 'Ý kiến của đơn vị', false)],
  },
  'refuse-to-sign': {
    title: 'Đơn vị không ký',
    roles: UNIT,
    fields: [text('opinion', 'Ý kiến của đơn vị')],
    danger: true,
  },
  'supplement-minutes': {
    title: 'Lập biên bản bổ sung',
    roles: JUDGES,
    fields: [text('text', 'Nội dung bổ sung, đính chính')],
  },
  conclude: { title: 'Ban hành thông báo kết luận', roles: ['leader', 'operator'], fields: conclusionFields },
} as const satisfies Partial<Record<VisitAct, ActForm>>;

/** @param item code and question of a checklist item a new finding comes from */
export function visitForms(
  directory: Directory,
  item?: { code: string; question: string },
): Readonly<Record<VisitAct, ActForm>> {
  return {
    notice: {
      title: 'Thông báo đến đơn vị',
      roles: TEAM,
      fields: [
        line('number', 'Số, ký hiệu thông báo'),
        dayField('issuedOn', 'Ngày thông báo'),
        dayField('selfReportDueOn', 'Hạn nộp báo cáo tự kiểm tra'),
        text('outline', 'Đề cương báo cáo (ngoài danh mục nội dung kiểm tra)', false),
      ],
    },
    'return-self-report': {
      title: 'Trả lại báo cáo tự kiểm tra',
      roles: JUDGES,
      fields: [text('reason', 'Nội dung cần bổ sung')],
    },
    findings: { title: 'Ghi nội dung tồn tại', roles: JUDGES, fields: findingFields(directory, item) },
    close: { title: 'Kết thúc cuộc kiểm tra', roles: TEAM, fields: [] },
    ...minutesForms,
    reschedule: {
      title: 'Đổi ngày kiểm tra',
      roles: TEAM,
      fields: [dayField('visitOn', 'Ngày mới'), text('reason', 'Lý do')],
    },
    cancel: { title: 'Hủy cuộc kiểm tra', roles: TEAM, fields: [text('reason', 'Lý do')], danger: true },
  };
}

const none = { value: '', label: '(không)' };

function findingFields({ procedures }: Directory, item?: { code: string; question: string }): FormField[] {
  return [
    { name: 'kind', label: 'Loại', kind: 'choice', choices: choicesOf(FINDING_KIND_NAMES), required: true },
    { name: 'severity', label: 'Mức độ', kind: 'choice', choices: choicesOf(SEVERITY_NAMES), required: true },
    { ...text('text', 'Nội dung'), value: item ? `Chưa bảo đảm: ${item.question}` : '' },
    dayField('dueOn', 'Hạn khắc phục'),
    { name: 'legalGround', label: 'Căn cứ', kind: 'line', hint: 'Văn bản, điều khoản chưa thực hiện đúng.' },
    {
      name: 'procedureCode',
      label: 'Thủ tục',
      kind: 'choice',
      choices: [none, ...procedures.map(({ code, name }) => ({ value: code, label: name }))],
      hint: 'Bắt buộc khi tồn tại về niêm yết.',
    },
    { name: 'channel', label: 'Nơi niêm yết', kind: 'choice', choices: [none, ...choicesOf(CHANNEL_NAMES)] },
    {
      name: 'dossierIds',
      label: 'Hồ sơ liên quan',
      kind: 'lines',
      hint: 'Mã hồ sơ, mỗi hồ sơ một dòng; khi tồn tại về quá hạn, giấy tờ hoặc sổ theo dõi.',
    },
    { name: 'checklistItem', label: 'Mục trong danh mục', kind: 'line', value: item?.code ?? '' },
  ];
}
