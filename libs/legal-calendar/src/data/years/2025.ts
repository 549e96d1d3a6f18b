import type { WorkingYear } from '../../working-year.js';

export const year2025 = {
  year: 2025,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2025-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2025-01-27', kind: 'holiday', reason: 'Tết Nguyên đán (28 tháng Chạp)' },
    { date: '2025-01-28', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2025-01-29', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2025-01-30', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2025-01-31', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2025-04-07', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2025-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2025-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    {
      date: '2025-05-02',
      kind: 'swap',
      workedOn: '2025-04-26',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 26/04/2025',
      source: {
        number: null,
        date: null,
        title: 'Thông báo nghỉ lễ, Tết năm 2025 (theo báo chí, chưa có số văn bản)',
        status: 'proposal',
      },
    },
    { date: '2025-09-01', kind: 'holiday', reason: 'Quốc khánh (ngày liền trước 02/9)' },
    { date: '2025-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [{ date: '2025-04-26', insteadOf: '2025-05-02', reason: 'Thứ Bảy làm bù cho Thứ Sáu 02/05/2025' }],
} as const satisfies WorkingYear;
