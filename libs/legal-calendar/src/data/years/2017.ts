import type { WorkingYear } from '../../working-year.js';

export const year2017 = {
  year: 2017,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ (29 tháng Chạp đến mùng 3); cần đối chiếu thông báo năm 2017.',
  daysOff: [
    { date: '2017-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2017-01-02', kind: 'compensation', reason: 'Nghỉ bù Tết Dương lịch (01/01 là Chủ Nhật)' },
    { date: '2017-01-26', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2017-01-27', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2017-01-28', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2017-01-29', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2017-01-30', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2017-01-31', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (28/01 là Thứ Bảy)' },
    { date: '2017-02-01', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (29/01 là Chủ Nhật)' },
    { date: '2017-04-06', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2017-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2017-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2017-05-02', kind: 'compensation', reason: 'Nghỉ bù Ngày Chiến thắng (30/04 là Chủ Nhật)' },
    { date: '2017-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2017-09-04', kind: 'compensation', reason: 'Nghỉ bù Quốc khánh (02/09 là Thứ Bảy)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
