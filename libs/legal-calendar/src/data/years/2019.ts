import type { WorkingYear } from '../../working-year.js';

export const year2019 = {
  year: 2019,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2019-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2019-02-04', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2019-02-05', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2019-02-06', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2019-02-07', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2019-02-08', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 4 Tết)' },
    { date: '2019-04-14', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2019-04-15', kind: 'compensation', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương (14/04 là Chủ Nhật)' },
    {
      date: '2019-04-29',
      kind: 'swap',
      workedOn: '2019-05-04',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 04/05/2019',
      source: {
        number: null,
        date: null,
        title: 'Thông báo nghỉ lễ, Tết năm 2019 (theo báo chí, chưa có số văn bản)',
        status: 'proposal',
      },
    },
    { date: '2019-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2019-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2019-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [
    { date: '2019-01-05', insteadOf: '2018-12-31', reason: 'Thứ Bảy làm bù cho Thứ Hai 31/12/2018' },
    { date: '2019-05-04', insteadOf: '2019-04-29', reason: 'Thứ Bảy làm bù cho Thứ Hai 29/04/2019' },
  ],
} as const satisfies WorkingYear;
