import type { WorkingYear } from '../../working-year.js';

export const year2018 = {
  year: 2018,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông lệ và tin đã đăng; cần đối chiếu văn bản thông báo của năm.',
  daysOff: [
    { date: '2018-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    { date: '2018-02-14', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2018-02-15', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2018-02-16', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2018-02-17', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2018-02-18', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2018-02-19', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (17/02 là Thứ Bảy)' },
    { date: '2018-02-20', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (18/02 là Chủ Nhật)' },
    { date: '2018-04-25', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    { date: '2018-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2018-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2018-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
    { date: '2018-09-03', kind: 'compensation', reason: 'Nghỉ bù Quốc khánh (02/09 là Chủ Nhật)' },
    {
      date: '2018-12-31',
      kind: 'swap',
      workedOn: '2019-01-05',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 05/01/2019',
      source: {
        number: null,
        date: null,
        title: 'Thông báo nghỉ lễ, Tết năm 2018 (theo báo chí, chưa có số văn bản)',
        status: 'proposal',
      },
    },
  ],
  workedDays: [],
} as const satisfies WorkingYear;
