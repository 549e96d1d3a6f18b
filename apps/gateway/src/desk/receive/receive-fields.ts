import type { Applicant } from '@motcua/contracts';

import type { Directory } from '../directory.js';
import type { FormField } from '../form/form-field.js';
import { channelChoices } from '../words.js';

const PAPER_ROWS = 5;

/** @param known shown at first */
export function applicantFields(known: Partial<Applicant> = {}): FormField[] {
  return [
    {
      name: 'applicant.kind',
      label: 'Chủ hồ sơ là',
      kind: 'choice',
      value: known.kind ?? 'citizen',
      choices: [
        { value: 'citizen', label: 'Cá nhân' },
        { value: 'organisation', label: 'Tổ chức' },
      ],
    },
    { name: 'applicant.name', label: 'Họ tên hoặc tên tổ chức', kind: 'line', required: true, ...at(known.name) },
    { name: 'applicant.birthDate', label: 'Ngày sinh', kind: 'day', ...at(known.birthDate) },
    { name: 'applicant.identityNumber', label: 'Số CCCD/CMND', kind: 'line', ...at(known.identityNumber) },
    { name: 'applicant.phone', label: 'Điện thoại', kind: 'line', ...at(known.phone) },
    { name: 'applicant.email', label: 'Thư điện tử', kind: 'line', ...at(known.email) },
    { name: 'applicant.address', label: 'Địa chỉ', kind: 'line', ...at(known.address) },
  ];
}

const at = (value: string | undefined) => ({ value: value ?? '' });

/** Whoever brings the dossier when it is not the owner. */
export const SUBMITTER_FIELDS: readonly FormField[] = [
  {
    name: 'submitter.kind',
    label: 'Người đến nộp là',
    kind: 'choice',
    value: '',
    choices: [
      { value: '', label: 'Chính chủ hồ sơ' },
      { value: 'submitter', label: 'Người nộp thay' },
      { value: 'proxy', label: 'Người được ủy quyền' },
    ],
  },
  { name: 'submitter.name', label: 'Họ tên người nộp', kind: 'line' },
  { name: 'submitter.identityNumber', label: 'Số CCCD/CMND người nộp', kind: 'line' },
  { name: 'submitter.phone', label: 'Điện thoại người nộp', kind: 'line' },
  { name: 'submitter.authorisation', label: 'Số, ngày giấy ủy quyền', kind: 'line' },
];

export const PAPERS: FormField = {
  name: 'papers',
  label: 'Giấy tờ kèm theo',
  kind: 'papers',
  rows: PAPER_ROWS,
  hint: 'Ghi số bản đã nhận. Dòng không có tên giấy tờ được bỏ qua.',
};

export const CHANNEL: FormField = {
  name: 'channel',
  label: 'Cách nộp',
  kind: 'choice',
  choices: channelChoices,
  value: 'counter',
};

export const RESULT_BY: FormField = {
  name: 'resultBy',
  label: 'Cách nhận kết quả',
  kind: 'choice',
  choices: channelChoices,
  value: 'counter',
};

export function procedureField({ procedures }: Directory): FormField {
  const choices = procedures.map(({ code, name }) => ({ value: code, label: `${code} – ${name}` }));
  return {
    name: 'procedureCode',
    label: 'Thủ tục',
    kind: 'choice',
    required: true,
    choices: [{ value: '', label: '– chọn thủ tục –' }, ...choices],
  };
}

/** Every field of the form, in the order of the page. */
export const receiveFields = (directory: Directory): FormField[] => [
  procedureField(directory),
  ...applicantFields(),
  ...SUBMITTER_FIELDS,
  CHANNEL,
  PAPERS,
  RESULT_BY,
];
