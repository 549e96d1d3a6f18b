import type { WorkingYear } from '../../working-year.js';

export const year2023 = {
  year: 2023,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2023-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2023-01-02', kind: 'compensation', reason: 'Nghỉ bù Tết Dương lịch (01/01 là Chủ Nhật)' },
    { date: '2023-01-20', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2023-01-21', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2023-01-22', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2023-01-23', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2023-01-24', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2023-01-25', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (21/01 là Thứ Bảy)' },
    { date: '2023-01-26', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (22/01 là Chủ Nhật)' },
    { date: '2023-04-29', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2023-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2023-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2023-05-02', kind: 'compensation', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương (29/04 là Thứ Bảy)' },
    { date: '2023-05-03', kind: 'compensation', reason: 'Nghỉ bù Ngày Chiến thắng (30/04 là Chủ Nhật)' },
    { date: '2023-09-01', kind: 'holiday', reason: 'Quốc khánh (ngày liền trước 02/9)' },
    { date: '2023-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2023-09-04', kind: 'compensation', reason: 'Nghỉ bù Quốc khánh (02/09 là Thứ Bảy)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
