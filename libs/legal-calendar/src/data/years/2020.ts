import type { WorkingYear } from '../../working-year.js';

export const year2020 = {
  year: 2020,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết khớp tin của Sở Công Thương Đắk Lắk ngày 07/01/2020; chưa có số văn bản.',
  daysOff: [
    { date: '2020-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2020-01-23', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2020-01-24', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2020-01-25', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2020-01-26', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2020-01-27', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2020-01-28', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (25/01 là Thứ Bảy)' },
    { date: '2020-01-29', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (26/01 là Chủ Nhật)' },
    { date: '2020-04-02', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2020-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2020-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2020-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
