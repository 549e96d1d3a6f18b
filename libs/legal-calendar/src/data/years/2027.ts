import type { WorkingYear } from '../../working-year.js';

export const year2027 = {
  year: 2027,
  source: { number: '45/2019/QH14', date: '2019-11-20', title: 'Bộ luật Lao động 2019, Điều 112', status: 'proposal' },
  note: 'Dự kiến: khoảng nghỉ Tết từ 29 tháng Chạp đến mùng 4 và ngày nghỉ thứ hai dịp Quốc khánh theo thông lệ; chưa xét Ngày Văn hóa Việt Nam 24/11. Thay bằng quyết định khi ban hành.',
  daysOff: [
    { date: '2027-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2027-02-05', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2027-02-06', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2027-02-07', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2027-02-08', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2027-02-09', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 4 Tết)' },
    { date: '2027-02-10', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (06/02 là Thứ Bảy)' },
    { date: '2027-02-11', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (07/02 là Chủ Nhật)' },
    { date: '2027-04-16', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2027-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2027-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2027-05-03', kind: 'compensation', reason: 'Nghỉ bù Quốc tế lao động (01/05 là Thứ Bảy)' },
    { date: '2027-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2027-09-03', kind: 'holiday', reason: 'Quốc khánh (ngày liền sau 02/9)' },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
