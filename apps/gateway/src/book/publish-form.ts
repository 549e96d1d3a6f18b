import {
  BOOK_FORMS,
  TABLE_ROWS,
  type DeclaredFiguresView,
  type PublishedReport,
  type PublishReport,
} from '@motcua/contracts';

import type { ActForm } from '../desk/form/act-section.js';
import { bodyFrom } from '../desk/form/body-from.js';
import type { Choice, FormField } from '../desk/form/form-field.js';
import type { Sent } from '../desk/form/sent.js';
import type { PeriodGroup } from '../reports/period-choices.js';
import { ROW_WORDS } from '../reports/report-words.js';
import { BOOK_FORM_WORDS, reportTitle } from './book-words.js';

export interface PublishChoices {
  readonly periods: readonly PeriodGroup[];
  readonly declared: readonly DeclaredFiguresView[];
  /** Reports that can be corrected. */
  readonly reports: readonly PublishedReport[];
}

/** Figures entered by hand that go with it: all, none, or one set. */
const DECLARED = 'soLieuNhap';
const NO_SETS = '-';

const FORM: FormField = {
  name: 'form',
  label: 'Báo cáo',
  kind: 'choice',
  required: true,
  choices: BOOK_FORMS.map((value) => ({ value, label: BOOK_FORM_WORDS[value] })),
};

const BY: FormField = {
  name: 'by',
  label: 'Mỗi dòng là một',
  kind: 'choice',
  choices: [{ value: '', label: 'Theo biểu' }, ...TABLE_ROWS.map((value) => ({ value, label: ROW_WORDS[value] }))],
  hint: 'Chỉ dùng cho biểu số liệu.',
};

const MAP: FormField = {
  name: 'map',
  label: 'Sơ đồ đơn vị của ngày',
  kind: 'day',
  hint: 'Để trống: hồ sơ tính cho đơn vị như khi tiếp nhận.',
};

const REASON: FormField = {
  name: 'reason',
  label: 'Lý do công bố khi số liệu không khớp hoặc chưa đầy đủ',
  kind: 'text',
  hint: 'Chỉ cần khi hệ thống báo số liệu không khớp. Lý do được in trong báo cáo và công khai.',
};

export function publishForm({ periods, declared, reports }: PublishChoices): ActForm {
  return {
    title: 'Công bố báo cáo',
    roles: ['leader', 'head'],
    hint: 'Số liệu được đóng băng đúng như lúc này. Báo cáo đã công bố không sửa, không xóa được; chỉ đính chính bằng một báo cáo mới.',
    fields: [
      FORM,
      { name: 'periodId', label: 'Kỳ báo cáo', kind: 'choice', required: true, choices: periodChoices(periods) },
      BY,
      MAP,
      { name: DECLARED, label: 'Số liệu nhập tay của kỳ', kind: 'choice', choices: declaredChoices(declared) },
      { name: 'corrects', label: 'Thay cho báo cáo', kind: 'choice', choices: correctable(reports) },
      REASON,
    ],
  };
}

/** The command as the form says it. */
export function publishFrom(form: ActForm, sent: Sent): Omit<PublishReport, 'reportId'> {
  const fields = form.fields.filter(({ name }) => name !== DECLARED);
  const set = sent[DECLARED] ?? '';
  const declaredIds = set === '' ? {} : { declaredIds: set === NO_SETS ? [] : [set] };
  return { ...bodyFrom(fields, sent), ...declaredIds } as Omit<PublishReport, 'reportId'>;
}

const periodChoices = (groups: readonly PeriodGroup[]): Choice[] => [
  { value: '', label: 'Chọn kỳ báo cáo' },
  ...groups.flatMap(({ choices }) => choices),
];

const declaredChoices = (declared: readonly DeclaredFiguresView[]): Choice[] => [
  { value: '', label: 'Kèm tất cả' },
  { value: NO_SETS, label: 'Không kèm' },
  ...declared.map(({ declaredId, source }) => ({ value: declaredId, label: `Chỉ kèm: ${source}` })),
];

const correctable = (reports: readonly PublishedReport[]): Choice[] => [
  { value: '', label: 'Không, là báo cáo mới' },
  ...reports
    .filter(({ correctedBy }) => correctedBy === null)
    .map((report) => ({
      value: report.reportId,
      label: `Số ${report.number} – ${reportTitle(report)} – ${report.period.name}`,
    })),
];
