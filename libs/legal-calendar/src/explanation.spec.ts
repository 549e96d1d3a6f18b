import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import type { TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const told = (limit: TimeLimit, acceptedAt: string): string[] =>
  dueDate(limit, acceptedAt, calendar).explanation.map(
    ({ date, counted, count, reason }) => `${date} ${counted ? '+' : ' '}${count} ${reason}`,
  );

describe('The explanation of a due date', () => {
  it('names every day off between Friday 28/04/2017 and Friday 05/05/2017', () => {
    expect(told({ unit: 'working-day', amount: 3 }, '2017-04-28T09:00:00+07:00')).toEqual([
      '2017-04-28  0 Ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)',
      '2017-04-29  0 Thứ Bảy',
      '2017-04-30  0 Ngày Chiến thắng (30/4)',
      '2017-05-01  0 Quốc tế lao động (01/5)',
      '2017-05-02  0 Nghỉ bù Ngày Chiến thắng (30/04 là Chủ Nhật)',
      '2017-05-03 +1 Ngày làm việc thứ 1',
      '2017-05-04 +2 Ngày làm việc thứ 2',
      '2017-05-05 +3 Ngày làm việc thứ 3',
    ]);
  });

  it('says why a late Friday counts as Monday', () => {
    expect(told({ unit: 'same-day', cutOff: '15:00' }, '2017-05-19T16:30:00+07:00')).toEqual([
      '2017-05-19  0 Tiếp nhận sau 15:00, tính như tiếp nhận ngày làm việc tiếp theo',
      '2017-05-20  0 Thứ Bảy',
      '2017-05-21  0 Chủ Nhật',
      '2017-05-22 +1 Ngày tiếp nhận, trả kết quả trong ngày',
    ]);
  });

  it('names a worked Saturday that is counted', () => {
    expect(told({ unit: 'working-day', amount: 6 }, '2025-12-31T09:00:00+07:00').at(-1)).toBe(
      '2026-01-10 +6 Ngày làm việc thứ 6 (Thứ Bảy làm bù cho Thứ Sáu 02/01/2026)',
    );
  });

  it('shows a limit in calendar days moved past its last day', () => {
    expect(told({ unit: 'calendar-day', amount: 2 }, '2017-08-31T09:00:00+07:00')).toEqual([
      '2017-08-31  0 Ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)',
      '2017-09-01 +1 Ngày thứ 1',
      '2017-09-02 +2 Ngày thứ 2',
      '2017-09-03  2 Chủ Nhật',
      '2017-09-04  2 Nghỉ bù Quốc khánh (02/09 là Thứ Bảy)',
      '2017-09-05  2 Ngày hết hạn: chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015)',
    ]);
  });

  it('shows office time used on each day of a limit in hours', () => {
    expect(told({ unit: 'working-hour', amount: 8 }, '2017-05-19T14:30:00+07:00')).toEqual([
      '2017-05-19 +2.5 Tính 2 giờ 30 phút từ lúc tiếp nhận (khoản 1 Điều 147 Bộ luật Dân sự 2015)',
      '2017-05-20  2.5 Thứ Bảy',
      '2017-05-21  2.5 Chủ Nhật',
      '2017-05-22 +8 Tính 5 giờ 30 phút',
    ]);
  });

  it('shows the months of a limit in months', () => {
    expect(told({ unit: 'month', amount: 2 }, '2018-01-31T09:00:00+07:00')).toEqual([
      '2018-01-31  0 Ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)',
      '2018-02-28 +1 Hết tháng thứ 1 (khoản 3 Điều 148 Bộ luật Dân sự 2015)',
      '2018-03-31 +2 Hết tháng thứ 2 (khoản 3 Điều 148 Bộ luật Dân sự 2015)',
      '2018-04-01  2 Chủ Nhật',
      '2018-04-02  2 Ngày hết hạn: chuyển sang ngày làm việc tiếp theo (khoản 5 Điều 148 Bộ luật Dân sự 2015)',
    ]);
  });

  it('shows only acceptance and the announced day of an exam', () => {
    expect(told({ unit: 'schedule', dueOn: '2017-07-07' }, '2017-04-20T09:00:00+07:00')).toEqual([
      '2017-04-20  0 Ngày tiếp nhận',
      '2017-07-07  0 Ngày trả kết quả theo lịch đã công bố',
    ]);
  });

  it('cites the Civil Code of 2005 for a dossier accepted before 2017', () => {
    expect(told({ unit: 'working-day', amount: 3 }, '2016-12-30T09:00:00+07:00')[0]).toBe(
      '2016-12-30  0 Ngày tiếp nhận, không tính (Điều 152 Bộ luật Dân sự 2005)',
    );
  });
});
