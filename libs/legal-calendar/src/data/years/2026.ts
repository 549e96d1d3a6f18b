import type { WorkingYear } from '../../working-year.js';

export const year2026 = {
  year: 2026,
  source: {
    number: '45/2019/QH14',
    date: '2019-11-20',
    title: 'Bộ luật Lao động 2019, Điều 112',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo tin ngày 17/10/2025. Chưa xác định Ngày Văn hóa Việt Nam 24/11/2026 có là ngày nghỉ hay không nên chưa ghi.',
  daysOff: [
    { date: '2026-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    {
      date: '2026-01-02',
      kind: 'swap',
      workedOn: '2026-01-10',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 10/01/2026',
      source: {
        number: '12729/VPCP-KGVX',
        date: '2025-12-25',
        title: 'Hoán đổi ngày làm việc dịp nghỉ Tết Dương lịch 2026',
        status: 'official',
      },
    },
    { date: '2026-02-16', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2026-02-17', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2026-02-18', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2026-02-19', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2026-02-20', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 4 Tết)' },
    { date: '2026-04-26', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2026-04-27', kind: 'compensation', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương (26/04 là Chủ Nhật)' },
    { date: '2026-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2026-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    {
      date: '2026-08-31',
      kind: 'swap',
      workedOn: '2026-08-22',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 22/08/2026',
      source: {
        number: null,
        date: null,
        title: 'Thông báo nghỉ lễ, Tết năm 2026 (theo báo chí, chưa có số văn bản)',
        status: 'proposal',
      },
    },
    { date: '2026-09-01', kind: 'holiday', reason: 'Quốc khánh (ngày liền trước 02/9)' },
    { date: '2026-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [
    { date: '2026-01-10', insteadOf: '2026-01-02', reason: 'Thứ Bảy làm bù cho Thứ Sáu 02/01/2026' },
    { date: '2026-08-22', insteadOf: '2026-08-31', reason: 'Thứ Bảy làm bù cho Thứ Hai 31/08/2026' },
  ],
} as const satisfies WorkingYear;
