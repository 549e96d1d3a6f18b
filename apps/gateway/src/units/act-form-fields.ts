import type { ActKind, UnitKind, UnitView } from '@motcua/contracts';

import type { FormField } from '../desk/form/form-field.js';
import { SCHEME_TITLES } from './words.js';

/** Rows for units that come after one that is divided. */
export const HEIR_ROWS = [1, 2, 3, 4] as const;

export const DECISION: readonly FormField[] = [
  { name: 'decision', label: 'Số, ký hiệu quyết định', kind: 'line', required: true },
  { name: 'decidedOn', label: 'Ngày quyết định', kind: 'day', required: true },
  {
    name: 'effectiveOn',
    label: 'Có hiệu lực từ ngày',
    kind: 'day',
    required: true,
    hint: 'Ngày chưa đến: quyết định được ghi lại và tự thực hiện vào ngày đó; trước ngày đó có thể hủy.',
  },
];

export const NOTE: FormField = { name: 'note', label: 'Ghi chú', kind: 'line' };

const NAME: FormField = { name: 'name', label: 'Tên mới', kind: 'line', required: true };

const SCHEME: FormField = {
  name: 'scheme',
  label: 'Loại mã định danh',
  kind: 'choice',
  required: true,
  choices: Object.entries(SCHEME_TITLES).map(([value, label]) => ({ value, label })),
};
const CODE: FormField = {
  name: 'code',
  label: 'Mã định danh',
  kind: 'line',
  required: true,
  hint: 'Ví dụ 000.00.04.H51 (QCVN 102:2016) hoặc H51.04 (Quyết định 20/2020).',
};

const RECEIVER: FormField = {
  name: 'receiver',
  label: 'Cơ quan nhận bàn giao',
  kind: 'line',
  required: true,
  hint: 'Ghi như trong quyết định, ví dụ: Ủy ban nhân dân huyện …',
};

/** Fields of an act that are no choice of several units. @param others units of the same kind that could take over */
export function fieldsOf(kind: ActKind, others: readonly UnitView[]): FormField[] {
  switch (kind) {
    case 'rename':
      return [NAME];
    case 'change-code':
      return [SCHEME, CODE];
    case 'merge':
      return [
        heir('successor', 'Đơn vị kế thừa đang có', others),
        {
          name: 'newName',
          label: 'hoặc tên đơn vị mới (hợp nhất)',
          kind: 'line',
          hint: 'Chỉ ghi khi thành lập đơn vị mới; bỏ chọn đơn vị kế thừa đang có.',
        },
        newId('newId'),
      ];
    case 'hand-over':
      return [RECEIVER, workTo(others)];
    case 'dissolve':
      return [workTo(others)];
    case 'split':
      return [];
  }
}

/** Fields of one row of a division. */
export const heirRow = (row: number, others: readonly UnitView[]): FormField[] => [
  heir(`heir-${row}`, `Đơn vị kế thừa ${row}: đơn vị đang có`, others),
  { name: `heirName-${row}`, label: 'hoặc tên đơn vị mới', kind: 'line' },
  newId(`heirId-${row}`),
];

export const WORK_ROW: FormField = {
  name: 'workRow',
  label: 'Đơn vị nhận hồ sơ và việc đang làm',
  kind: 'choice',
  required: true,
  choices: HEIR_ROWS.map((row) => ({ value: String(row), label: `Đơn vị kế thừa ${row}` })),
};

const newId = (name: string): FormField => ({
  name,
  label: 'Mã trong hệ thống của đơn vị mới',
  kind: 'line',
  hint: 'Để trống: lấy từ tên, ví dụ truong-thpt-mau.',
});

const workTo = (others: readonly UnitView[]): FormField => ({
  ...heir('workTo', 'Đơn vị nhận hồ sơ đang xử lý', others, 'Không có đơn vị nào nhận'),
  hint: 'Không chọn: hồ sơ còn lại phải được chuyển xử lý từng hồ sơ.',
});

const heir = (name: string, label: string, units: readonly UnitView[], none = 'Không chọn'): FormField => ({
  name,
  label,
  kind: 'choice',
  choices: [{ value: '', label: none }, ...units.map(({ id, name: text }) => ({ value: id, label: text }))],
});

/** The kind a form is about, from its address. */
export const kindIn = (text: unknown): UnitKind => (text === 'division' || text === 'department' ? text : 'affiliated');
