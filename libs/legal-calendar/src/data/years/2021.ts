import type { WorkingYear } from '../../working-year.js';

export const year2021 = {
  year: 2021,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2021-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2021-02-10', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2021-02-11', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2021-02-12', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2021-02-13', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2021-02-14', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2021-02-15', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (13/02 là Thứ Bảy)' },
    { date: '2021-02-16', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (14/02 là Chủ Nhật)' },
    { date: '2021-04-21', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2021-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2021-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2021-05-03', kind: 'compensation', reason: 'Nghỉ bù Quốc tế lao động (01/05 là Thứ Bảy)' },
    { date: '2021-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2021-09-03', kind: 'holiday', reason: 'Quốc khánh (ngày liền sau 02/9)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
