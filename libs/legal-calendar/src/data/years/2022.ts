import type { WorkingYear } from '../../working-year.js';

export const year2022 = {
  year: 2022,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2022-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2022-01-03', kind: 'compensation', reason: 'Nghỉ bù Tết Dương lịch (01/01 là Thứ Bảy)' },
    { date: '2022-01-31', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2022-02-01', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2022-02-02', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2022-02-03', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2022-02-04', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 4 Tết)' },
    { date: '2022-04-10', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2022-04-11', kind: 'compensation', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương (10/04 là Chủ Nhật)' },
    { date: '2022-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2022-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2022-05-02', kind: 'compensation', reason: 'Nghỉ bù Ngày Chiến thắng (30/04 là Thứ Bảy)' },
    { date: '2022-05-03', kind: 'compensation', reason: 'Nghỉ bù Quốc tế lao động (01/05 là Chủ Nhật)' },
    { date: '2022-09-01', kind: 'holiday', reason: 'Quốc khánh (ngày liền trước 02/9)' },
    { date: '2022-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
