import type { HolidayLaw } from '../holiday-law.js';

/** Labour Codes: 10 paid holidays under art. 115 of 2012, 11 under art. 112 of 2019 (second day of Quốc khánh). */
export const holidayLaws = [
  {
    validFrom: '2013-05-01',
    source: {
      number: '10/2012/QH13',
      date: '2012-06-18',
      title: 'Bộ luật Lao động 2012, Điều 115',
      status: 'official',
    },
    holidays: [
      { name: 'Tết Dương lịch', days: 1 },
      { name: 'Tết Âm lịch', days: 5 },
      { name: 'Giỗ Tổ Hùng Vương', days: 1 },
      { name: 'Ngày Chiến thắng', days: 1 },
      { name: 'Quốc tế lao động', days: 1 },
      { name: 'Quốc khánh', days: 1 },
    ],
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
      { name: 'Tết Dương lịch', days: 1 },
      { name: 'Tết Âm lịch', days: 5 },
      { name: 'Giỗ Tổ Hùng Vương', days: 1 },
      { name: 'Ngày Chiến thắng', days: 1 },
      { name: 'Quốc tế lao động', days: 1 },
      { name: 'Quốc khánh', days: 2 },
    ],
  },
] as const satisfies readonly HolidayLaw[];
