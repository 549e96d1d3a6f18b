import type { OfficeHours } from '../office-hours.js';

/**
 * Usual hours of southern provinces, Monday to Friday (40-hour week since QĐ 188/1999/QĐ-TTg).
 * To be replaced by the province's own decision. A Saturday desk (QĐ 14/2010/QĐ-TTg) does not belong here: it moves no due date.
 */
export const officeHours = [
  {
    validFrom: '2015-01-01',
    source: { number: null, date: null, title: 'Giờ làm việc thông lệ các tỉnh phía Nam', status: 'proposal' },
    weekly: [
      {
        weekdays: [1, 2, 3, 4, 5],
        sessions: [
          { opensAt: '07:00', closesAt: '11:00' },
          { opensAt: '13:00', closesAt: '17:00' },
        ],
      },
    ],
  },
] as const satisfies readonly OfficeHours[];
