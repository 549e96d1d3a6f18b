import { STAFF_ROLE_NAMES, STAFF_ROLES } from './staff.js';

/** How files call the kinds; two sets, never one. */
export const UNIT_KIND_CHOICES = ['Sở', 'Thuộc Sở', 'Trực thuộc Sở'] as const;
export const UNIT_KIND_OF = { Sở: 'department', 'Thuộc Sở': 'division', 'Trực thuộc Sở': 'affiliated' } as const;

const FROM = { kind: 'date', example: '04/07/2016' } as const;

/** Columns of a list of units, as the export writes them; the form is that of the library for office files. */
export const UNIT_COLUMNS = [
  {
    key: 'unitId',
    kind: 'text',
    titles: ['Mã đơn vị', 'Mã trường', 'Mã cơ sở giáo dục', 'Mã phòng', 'Mã'],
    required: true,
    maxLength: 120,
    hint: 'Chữ không dấu, số, gạch nối; mỗi đơn vị một mã, không đổi',
    example: 'thpt-mau',
  },
  {
    key: 'name',
    kind: 'text',
    titles: ['Tên đơn vị', 'Tên trường', 'Tên cơ sở giáo dục', 'Tên phòng'],
    required: true,
    maxLength: 200,
    example: 'Trường THPT Mẫu',
  },
  {
    key: 'kind',
    kind: 'choice',
    titles: ['Loại đơn vị', 'Loại hình', 'Loại'],
    required: true,
    choices: UNIT_KIND_CHOICES,
  },
  {
    key: 'parentId',
    kind: 'text',
    titles: ['Mã đơn vị chủ quản', 'Đơn vị chủ quản', 'Trực thuộc'],
    maxLength: 120,
    hint: 'Mã của Sở; để trống khi dòng này là Sở',
    example: 'sgddt',
  },
  { key: 'validFrom', titles: ['Hoạt động từ ngày', 'Ngày thành lập', 'Hiệu lực từ'], required: true, ...FROM },
  {
    key: 'codeQcvn',
    kind: 'text',
    titles: ['Mã định danh QCVN 102', 'Mã định danh điện tử'],
    maxLength: 35,
    example: '000.00.04.H51',
  },
  {
    key: 'codeQd',
    kind: 'text',
    titles: ['Mã định danh QĐ 20/2020', 'Mã định danh cơ quan'],
    maxLength: 35,
    example: 'H51.04',
  },
] as const;

/** Columns of a list of staff. Numbers of identity papers are not read. */
export const STAFF_COLUMNS = [
  {
    key: 'personId',
    kind: 'text',
    titles: ['Mã cán bộ', 'Mã nhân sự', 'Mã giáo viên', 'Mã CBCCVC'],
    required: true,
    maxLength: 120,
    hint: 'Mã nội bộ; không dùng số CCCD',
    example: 'cb-0001',
  },
  {
    key: 'name',
    kind: 'text',
    titles: ['Họ và tên', 'Họ tên', 'Tên cán bộ'],
    required: true,
    maxLength: 200,
    example: 'Người mẫu',
  },
  {
    key: 'unitId',
    kind: 'text',
    titles: ['Mã đơn vị', 'Mã trường', 'Đơn vị công tác'],
    required: true,
    maxLength: 120,
    example: 'thpt-mau',
  },
  {
    key: 'role',
    kind: 'choice',
    titles: ['Nhiệm vụ', 'Chức vụ', 'Vị trí việc làm'],
    required: true,
    choices: STAFF_ROLES.map((role) => STAFF_ROLE_NAMES[role]),
  },
  { key: 'from', titles: ['Từ ngày', 'Ngày bổ nhiệm', 'Ngày nhận nhiệm vụ'], required: true, ...FROM },
  { key: 'endedOn', kind: 'date', titles: ['Không giữ từ ngày', 'Ngày kết thúc', 'Ngày thôi nhiệm vụ'] },
  { key: 'decision', kind: 'text', titles: ['Số quyết định', 'Quyết định'], maxLength: 60, example: '01/QĐ-SGDĐT' },
] as const;
