import type { FieldView } from '@motcua/contracts';

import type { FormField } from '../desk/form/form-field.js';
import { PAPER_HELP, TERMS_HELP } from './content-lines.js';

/** Fields of a draft with a heading. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export const PAPERS = 'parts.papers';
export const CHANNELS = 'channels';

const UNIT_CHOICES = [
  { value: '', label: '– chọn –' },
  { value: 'working-day', label: 'ngày làm việc' },
  { value: 'calendar-day', label: 'ngày' },
  { value: 'working-hour', label: 'giờ làm việc' },
  { value: 'month', label: 'tháng' },
  { value: 'same-day', label: 'trong ngày' },
  { value: 'schedule', label: 'theo lịch (ngày cố định)' },
];

const line = (name: string, label: string, over: Partial<FormField> = {}): FormField => ({
  name,
  label,
  kind: 'line',
  ...over,
});

/** Nothing is required while drafting; what lacks is said beside the form. */
export function groupsOf(fields: readonly FieldView[], current: { code: string; name: string }): readonly FieldGroup[] {
  return [
    { title: 'Quyết định công bố', fields: decisionFields() },
    { title: 'Thủ tục', fields: headFields(fields, current) },
    { title: 'Nội dung bắt buộc (Điều 8 Nghị định 63/2010/NĐ-CP, điểm a đến g)', fields: REQUIRED_PARTS },
    { title: 'Nội dung khi có', fields: OTHER_PARTS },
  ];
}

const decisionFields = (): FormField[] => [
  line('decision', 'Số quyết định công bố', { hint: 'Ví dụ 837/QĐ-UBND' }),
  line('issuer', 'Cơ quan ban hành'),
  line('signedOn', 'Ngày ký', { kind: 'day', hint: 'Dùng để đo hạn công khai: 5 ngày làm việc.' }),
  line('validFrom', 'Có hiệu lực từ ngày', { kind: 'day' }),
  line('changeKind', 'Loại thay đổi', {
    kind: 'choice',
    choices: [
      { value: '', label: 'tự xác định' },
      { value: 'new', label: 'ban hành mới' },
      { value: 'amended', label: 'sửa đổi, bổ sung' },
    ],
    hint: 'Thay thế hoặc bãi bỏ được ghi ở trang của thủ tục bị thay thế, bãi bỏ.',
  }),
  line('documentId', 'Mã văn bản trong sổ văn bản CCHC', { hint: 'Nếu quyết định đã được đăng ký.' }),
];

function headFields(fields: readonly FieldView[], current: { code: string; name: string }): FormField[] {
  const known = fields.map(({ code, name }) => ({ value: code, label: name }));
  const own = current.code && !fields.some(({ code }) => code === current.code);
  const choices = [
    { value: '', label: '– chọn –' },
    ...known,
    ...(own ? [{ value: current.code, label: current.name || current.code }] : []),
  ];
  return [
    line('name', 'Tên thủ tục (a)', { kind: 'text' }),
    line('fieldCode', 'Lĩnh vực', {
      kind: 'choice',
      choices,
      hint: 'Chưa có lĩnh vực cần dùng: thêm ở trang Lĩnh vực.',
    }),
  ];
}

const REQUIRED_PARTS: readonly FormField[] = [
  line('parts.steps', 'Trình tự thực hiện (b)', { kind: 'lines', rows: 8, hint: 'Mỗi dòng một bước.' }),
  line('parts.ways', 'Cách thức thực hiện (c)', { kind: 'lines', hint: 'Mỗi dòng một cách.' }),
  line(PAPERS, 'Thành phần hồ sơ (d)', { kind: 'lines', rows: 6, hint: PAPER_HELP }),
  line('parts.sets', 'Số lượng hồ sơ (bộ)', { kind: 'number' }),
  line('limit.value', 'Thời hạn giải quyết (đ): số', { kind: 'number', hint: 'Trong ngày: ghi 1. Theo lịch: ghi 0.' }),
  line('limit.unit', 'Đơn vị thời hạn', { kind: 'choice', choices: UNIT_CHOICES }),
  line('limit.cutOff', 'Nhận đến giờ (HH:MM)', { hint: 'Nhận sau giờ này thì tính từ ngày làm việc tiếp theo.' }),
  line('limit.dueOn', 'Ngày đến hạn theo lịch', { kind: 'day' }),
  line('parts.subjects', 'Đối tượng thực hiện (e)', { kind: 'text' }),
  line('parts.agency', 'Cơ quan thực hiện (g)'),
];

const OTHER_PARTS: readonly FormField[] = [
  line(CHANNELS, 'Thời hạn, phí theo hình thức nộp', { kind: 'lines', hint: TERMS_HELP }),
  line('parts.result', 'Kết quả thực hiện', { kind: 'text' }),
  line('parts.fee', 'Phí, lệ phí', { kind: 'text', hint: 'Không thu thì ghi «Không».' }),
  line('parts.applicationForm', 'Mẫu đơn, tờ khai'),
  line('parts.resultForm', 'Mẫu kết quả'),
  line('parts.conditions', 'Yêu cầu, điều kiện', { kind: 'text' }),
  line('parts.legalBasis', 'Căn cứ pháp lý', { kind: 'lines', hint: 'Mỗi dòng một văn bản.' }),
  line('provenance', 'Nguồn, nếu không phải công bố chính thức', {
    hint: 'Hiện trên trang công khai. Để trống nếu là công bố chính thức.',
  }),
];
