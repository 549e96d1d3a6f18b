import type { Column } from '../columns/column.js';

/** The list of candidates an examination board asks schools for. */
export const candidateColumns: readonly Column[] = [
  { key: 'name', titles: ['Họ và tên', 'Họ tên'], kind: 'text', required: true, maxLength: 60 },
  { key: 'bornOn', titles: ['Ngày sinh', 'Ngày tháng năm sinh'], kind: 'date', required: true },
  { key: 'identity', titles: ['Số định danh', 'CCCD', 'Số CCCD'], kind: 'identity', required: true },
  { key: 'phone', titles: ['Điện thoại', 'Số điện thoại'], kind: 'phone' },
  { key: 'email', titles: ['Thư điện tử', 'Email'], kind: 'email' },
  { key: 'sex', titles: ['Giới tính'], kind: 'choice', choices: ['Nam', 'Nữ'] },
  { key: 'grade', titles: ['Lớp'], kind: 'integer', min: 1, max: 12 },
  { key: 'school', titles: ['Trường', 'Đơn vị'], kind: 'text' },
];
