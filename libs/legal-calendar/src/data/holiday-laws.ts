import type { HolidayLaw, LawfulHoliday } from '../holiday-law.js';

/** The holidays both codes have in common. */
const SHARED = [
  { name: 'Tết Dương lịch', days: 1, falls: { calendar: 'solar', month: 1, day: 1 } },
  {
    name: 'Tết Nguyên đán',
    days: 5,
    falls: { calendar: 'lunar', month: 1, day: 1 },
    // Decisions of 2015-2026: two days before mùng 1, one when it is a Monday or a Tuesday.
    daysBefore: [1, 1, 2, 2, 2, 2, 2],
  },
  { name: 'Giỗ Tổ Hùng Vương', days: 1, falls: { calendar: 'lunar', month: 3, day: 10 } },
  { name: 'Ngày Chiến thắng', days: 1, falls: { calendar: 'solar', month: 4, day: 30 } },
  { name: 'Quốc tế lao động', days: 1, falls: { calendar: 'solar', month: 5, day: 1 } },
] as const satisfies readonly LawfulHoliday[];

/** Labour Codes: 10 paid holidays under art. 115 of 2012, 11 under art. 112 of 2019 (second day of Quốc khánh). */
export const holidayLaws: readonly HolidayLaw[] = [
  {
    validFrom: '2013-05-01',
    source: {
      number: '10/2012/QH13',
      date: '2012-06-18',
      title: 'Bộ luật Lao động 2012, Điều 115',
      status: 'official',
    },
    holidays: [...SHARED, { name: 'Quốc khánh', days: 1, falls: { calendar: 'solar', month: 9, day: 2 } }],
  },
  {
    validFrom: '2021-01-01',
    source: {
      number: '45/2019/QH14',
      date: '2019-11-20',
      title: 'Bộ luật Lao động 2019, Điều 112',
      status: 'official',
    },
    holidays: [
      ...SHARED,
      {
        name: 'Quốc khánh',
        days: 2,
        falls: { calendar: 'solar', month: 9, day: 2 },
        // The neighbour that is a working day and joins the weekend; on a Wednesday neither does, and 2026 took 01/9.
        daysBefore: [0, 1, 1, 0, 1, 1, 0],
      },
    ],
  },
];
