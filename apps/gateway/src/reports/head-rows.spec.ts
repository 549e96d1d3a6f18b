import { describe, expect, it } from '@jest/globals';
import type { ReportColumn } from '@motcua/contracts';

import { placed } from '../forms/head-places.js';
import { aReportTable } from '../testing/report-samples.js';
import { headRows, numberRow } from './head-rows.js';

const column = (...heads: string[]): ReportColumn => ({
  key: heads.join(),
  no: '',
  heads,
  kind: 'count',
  figure: 'new',
});
const told = (columns: ReportColumn[]) =>
  headRows({ by: 'field', columns }).map((cells) => cells.map(({ title, across, down }) => [title, across, down]));

describe('the heads of a report', () => {
  it('join equal neighbours and let a column without parts reach down', () => {
    expect(told([column('A', '1'), column('A', '2'), column('B'), column('C', '1')])).toEqual([
      [
        ['TT', 1, 2],
        ['Lĩnh vực', 1, 2],
        ['A', 2, 1],
        ['B', 1, 2],
        ['C', 1, 1],
      ],
      [
        ['1', 1, 1],
        ['2', 1, 1],
        ['1', 1, 1],
      ],
    ]);
  });

  it('never join what only has the same name, or is the column itself', () => {
    const [top] = told([column('A', '1'), column('B'), column('A', '2'), column('C'), column('C')]);
    expect(top?.slice(2)).toEqual([
      ['A', 1, 1],
      ['B', 1, 2],
      ['A', 1, 1],
      ['C', 1, 2],
      ['C', 1, 2],
    ]);
  });

  it('cover every place of every row exactly once', () => {
    const rows = headRows(aReportTable);
    const places = placed(rows).flatMap(({ row, column: left, across, down }) =>
      Array.from({ length: down }, (_, r) =>
        Array.from({ length: across }, (__, c) => `${row + r}.${left + c}`),
      ).flat(),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(places).toHaveLength(rows.length * (aReportTable.columns.length + 2));
  });

  it('have the numbers of the form below them, counting on from its first two columns where it does', () => {
    expect(numberRow(aReportTable)).toEqual(['A', 'B', '(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
    expect(numberRow({ columns: [{ ...column('A'), no: '(3)' }] })).toEqual(['(1)', '(2)', '(3)']);
    expect(numberRow({ columns: [column('A')] })).toBeNull();
  });
});
