import type { WorkingYear } from '../../working-year.js';

export const year2015 = {
  year: 2015,
  source: {
    number: '10/2012/QH13',
    date: '2012-06-18',
    title: 'Bộ luật Lao động 2012, Điều 115',
    status: 'computed-from-law',
  },
  note: 'Khoảng nghỉ Tết theo thông báo đã đăng báo (17/02-21/02); chưa có số văn bản chính thức.',
  daysOff: [
    { date: '2015-01-01', kind: 'holiday', reason: 'Tết Dương lịch (01/01)' },
    {
      date: '2015-01-02',
      kind: 'swap',
      workedOn: '2014-12-27',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 27/12/2014',
      source: {
        number: '89/TTr-LĐTBXH',
        date: '2014-11-20',
        title: 'Tờ trình nghỉ Tết và hoán đổi ngày nghỉ năm 2015 (báo chí đưa tin đã được đồng ý)',
        status: 'proposal',
      },
    },
    {
      date: '2015-02-16',
      kind: 'swap',
      workedOn: '2015-02-14',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 14/02/2015',
      source: {
        number: '89/TTr-LĐTBXH',
        date: '2014-11-20',
        title: 'Tờ trình nghỉ Tết và hoán đổi ngày nghỉ năm 2015 (báo chí đưa tin đã được đồng ý)',
        status: 'proposal',
      },
    },
    { date: '2015-02-17', kind: 'holiday', reason: 'Tết Nguyên đán (29 tháng Chạp)' },
    { date: '2015-02-18', kind: 'holiday', reason: 'Tết Nguyên đán (30 tháng Chạp)' },
    { date: '2015-02-19', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 1 Tết)' },
    { date: '2015-02-20', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 2 Tết)' },
    { date: '2015-02-21', kind: 'holiday', reason: 'Tết Nguyên đán (mùng 3 Tết)' },
    { date: '2015-02-23', kind: 'compensation', reason: 'Nghỉ bù Tết Nguyên đán (21/02 là Thứ Bảy)' },
    { date: '2015-04-28', kind: 'holiday', reason: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)' },
    {
      date: '2015-04-29',
      kind: 'swap',
      workedOn: '2015-04-25',
      reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 25/04/2015',
      source: {
        number: '89/TTr-LĐTBXH',
        date: '2014-11-20',
        title: 'Tờ trình nghỉ Tết và hoán đổi ngày nghỉ năm 2015 (báo chí đưa tin đã được đồng ý)',
        status: 'proposal',
      },
    },
    { date: '2015-04-30', kind: 'holiday', reason: 'Ngày Chiến thắng (30/4)' },
    { date: '2015-05-01', kind: 'holiday', reason: 'Quốc tế lao động (01/5)' },
    { date: '2015-09-02', kind: 'holiday', reason: 'Quốc khánh (02/9)' },
  ],
  workedDays: [
    { date: '2015-02-14', insteadOf: '2015-02-16', reason: 'Thứ Bảy làm bù cho Thứ Hai 16/02/2015' },
    { date: '2015-04-25', insteadOf: '2015-04-29', reason: 'Thứ Bảy làm bù cho Thứ Tư 29/04/2015' },
  ],
} as const satisfies WorkingYear;
