import type { WorkingYear } from '../../working-year.js';

export const year2016 = {
  year: 2016,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2016-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2016-02-07', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2016-02-08', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2016-02-09', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2016-02-10', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2016-02-11', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 4 Tết)' },
    { date: '2016-02-12', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (07/02 là Chủ Nhật)' },
    { date: '2016-04-16', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2016-04-18', kind: 'compensation', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương (16/04 là Thứ Bảy)' },
    { date: '2016-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2016-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2016-05-02', kind: 'compensation', reason: 'Nghỉ bù Ngày Chiến thắng (30/04 là Thứ Bảy)' },
    { date: '2016-05-03', kind: 'compensation', reason: 'Nghỉ bù Quốc tế lao động (01/05 là Chủ Nhật)' },
    { date: '2016-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
