import type { WorkingYear } from '../../working-year.js';

export const year2024 = {
  year: 2024,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2024-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2024-02-08', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2024-02-09', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2024-02-10', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2024-02-11', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2024-02-12', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2024-02-13', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (10/02 là Thứ Bảy)' },
    { date: '2024-02-14', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (11/02 là Chủ Nhật)' },
    { date: '2024-04-18', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    {
      date: '2024-04-29',
      kind: 'swap',
      workedOn: '2024-05-04',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 04/05/2024',
      source: {
        number: '2450/VPCP-KGVX',
        date: '2024-04-12',
        title: 'Hoán đổi ngày làm việc dịp nghỉ lễ 30/4 và 01/5/2024',
        status: 'official',
      },
    },
    { date: '2024-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2024-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2024-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2024-09-03', kind: 'holiday', reason: 'Quốc khánh (ngày liền sau 02/9)' },
  ],
  workedDays: [{ date: '2024-05-04', insteadOf: '2024-04-29', reason: 'Thứ Bảy làm bù cho Thứ Hai 29/04/2024' }],
} as const satisfies WorkingYear;
