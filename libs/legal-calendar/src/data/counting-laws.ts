import type { CountingLaw } from '../counting-law.js';

/** Civil Codes: counting of periods. The code of 2015 is in force from 01/01/2017. */
export const countingLaws = [
  {
    validFrom: '2006-01-01',
    source: { number: '33/2005/QH11', date: '2005-06-14', title: 'Bộ luật Dân sự 2005', status: 'official' },
    firstDay: 'Điều 152 Bộ luật Dân sự 2005',
    firstHour: 'khoản 1 Điều 152 Bộ luật Dân sự 2005',
    monthEnd: 'khoản 3 Điều 153 Bộ luật Dân sự 2005',
    dayOffEnd: 'khoản 5 Điều 153 Bộ luật Dân sự 2005',
  },
  {
    validFrom: '2017-01-01',
    source: { number: '91/2015/QH13', date: '2015-11-24', title: 'Bộ luật Dân sự 2015', status: 'official' },
    firstDay: 'Điều 147 Bộ luật Dân sự 2015',
    firstHour: 'khoản 1 Điều 147 Bộ luật Dân sự 2015',
    monthEnd: 'khoản 3 Điều 148 Bộ luật Dân sự 2015',
    dayOffEnd: 'khoản 5 Điều 148 Bộ luật Dân sự 2015',
  },
] as const satisfies readonly CountingLaw[];
