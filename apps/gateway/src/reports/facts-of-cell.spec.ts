import { describe, expect, it } from '@jest/globals';
import type { ReportColumn, ReportRow } from '@motcua/contracts';

import { aPeriod, aReportTable } from '../testing/report-samples.js';
import { factsOf, type Framed } from './facts-of-cell.js';

const late: ReportColumn = { key: 'late', no: '', heads: ['Quá hạn'], kind: 'count', figure: 'late' };
const row = (key: string): ReportRow => ({ key, label: key, cells: {} });
const asked: Framed = {
  by: 'field',
  scope: {},
  period: { ...aPeriod, periodId: '', from: '2017-01-10', to: '2017-05-31', cutOff: '2017-05-16' },
};

describe('the facts behind a cell', () => {
  it('are those of the row, in the period and the scope of the table', () => {
    expect(factsOf({ ...aReportTable, scope: { unit: 'sgddt', map: '2017-05-01' } }, row('thi'), late)).toEqual({
      figure: 'late',
      periodId: 'h1-2017',
      unit: 'sgddt',
      map: '2017-05-01',
      field: 'thi',
    });
    expect(factsOf({ ...asked, by: 'unit' }, row('x'), late)).toEqual({
      figure: 'late',
      from: '2017-01-10',
      to: '2017-05-31',
      cutOff: '2017-05-16',
      unit: 'x',
    });
  });

  it('of a total are those of all rows', () => {
    expect(factsOf(aReportTable, null, late)).toEqual({ figure: 'late', periodId: 'h1-2017' });
  });

  it('of a month are those of its days in the period, counted to its last one', () => {
    const days = (key: string, table: Framed) => factsOf({ ...table, by: 'month' }, row(key), late);
    expect(days('2017-01', asked)).toEqual({
      figure: 'late',
      from: '2017-01-10',
      to: '2017-01-31',
      cutOff: '2017-01-31',
    });
    expect(days('2017-02', aReportTable)).toMatchObject({ from: '2017-02-01', to: '2017-02-28', periodId: undefined });
    expect(days('2017-05', asked)).toMatchObject({ from: '2017-05-01', to: '2017-05-16', cutOff: '2017-05-16' });
  });

  it('of a reason are those with this reason', () => {
    const table: Framed = { ...aReportTable, by: 'reason' };
    expect(factsOf(table, row('none'), late)).toEqual({ figure: 'late:none', periodId: 'h1-2017' });
    expect(factsOf(table, null, late)?.figure).toBe('late');
  });

  it('are not asked for behind a rate, or in a row without a code, which would read as all rows', () => {
    expect(factsOf(aReportTable, row('thi'), { ...late, figure: null })).toBeNull();
    expect(factsOf(aReportTable, row(''), late)).toBeNull();
  });
});
