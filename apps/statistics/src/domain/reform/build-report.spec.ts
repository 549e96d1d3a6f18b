import { describe, expect, it } from '@jest/globals';
import { REFORM_SECTIONS, type DeclaredFiguresView } from '@motcua/contracts';

import { coverage, DOCUMENTS, HALF_YEAR, NO_ACTS, PLAN, sources } from '../../testing/half-year-2017.js';
import { buildReformReport } from './build-report.js';
import { unprintable } from './declared-total.js';

const FRESHNESS = { asOf: '2017-05-16T08:00:00+07:00', position: 9, incomplete: 0 };
const DECLARED: DeclaredFiguresView = {
  declaredId: 'trang-1137',
  periodId: 'h1-2017',
  unitId: 'sgddt',
  source: 'Báo cáo số 1137/BC-SGDĐT',
  rows: [],
  total: { received: 8188 },
  state: 'entered',
  enteredAt: '2017-05-16T08:00:00+07:00',
  differences: [
    {
      kind: 'total',
      figure: 'received',
      row: '',
      stated: 8188,
      expected: 8182,
      difference: 6,
      text: 'Tổng 8188 ≠ 8182, lệch 6',
    },
  ],
  reason: null,
};
const report = (changed: Parameters<typeof sources>[0] = {}) =>
  buildReformReport({
    outline: REFORM_SECTIONS,
    sources: sources(changed),
    stored: null,
    tables: [],
    freshness: FRESHNESS,
  });

describe('the reform report', () => {
  it('has ten sections under the title of its period', () => {
    const { title, sections, countedTo } = report();
    expect(title).toBe('Kết quả thực hiện công tác cải cách hành chính 6 tháng đầu năm 2017');
    expect([sections.length, countedTo]).toEqual([10, '2017-05-16']);
    expect(sections.every(({ hint }) => hint !== '')).toBe(true);
  });

  it('prints the total of the paper with the contradiction and its reason', () => {
    const textOf = (declared: DeclaredFiguresView) =>
      report({ declared }).sections.find(({ code }) => code === 'procedures')?.generated ?? [];
    expect(textOf(DECLARED)[1]).toContain('tiếp nhận 8188 hồ sơ TTHC');
    expect(report({ declared: DECLARED }).flagNote).toBe(
      'Ghi chú: số liệu theo Báo cáo số 1137/BC-SGDĐT có chênh lệch: Tổng 8188 ≠ 8182, lệch 6.',
    );
    expect(report({ declared: { ...DECLARED, reason: 'Lỗi đánh máy.' } }).flagNote).toContain(
      'lệch 6. Lý do: Lỗi đánh máy.',
    );
    expect(report().flagNote).toBe('');
    expect(report({ declared: DECLARED }).flags).toEqual(DECLARED.differences);
  });

  it('leaves all sections to people where the period has no facts', () => {
    const empty = { procedures: [], postings: [], units: [], plans: [], visits: [], findings: [] };
    const { sections, tables, opening } = report({ cells: [], coverage: empty });
    expect(sections.flatMap(({ generated }) => generated)).toEqual([]);
    expect([tables, opening]).toEqual([[], '']);
  });

  it('says nothing of a period that is still to come', () => {
    const period = { ...HALF_YEAR, from: '2017-07-01', to: '2017-12-31', cutOff: '2017-12-31' };
    const { sections, tables } = report({ period });
    expect([sections.flatMap(({ generated }) => generated), tables]).toEqual([[], []]);
  });

  it('has tables of inspections, postings and documents as they are printed', () => {
    const acts = { ...NO_ACTS, plans: [PLAN], documents: DOCUMENTS };
    const [inspections, postings, documents] = report({ acts, coverage: coverage(['tt-3']) }).tables;
    expect(inspections?.rows).toEqual([
      ['Phòng, tổ chuyên môn thuộc Sở', '13', '7', '53,8%', '0', '0%'],
      ['Đơn vị trực thuộc', '40', '20', '50%', '0', '0%'],
    ]);
    expect(postings?.rows.at(-1)).toEqual(['Tổng số', '32', '32', '31']);
    expect(documents?.rows.map(([sign]) => sign)).not.toContain('2667/BC-SGDĐT');
    expect(documents?.rows[0]?.slice(0, 2)).toEqual(['137/KH-SGDĐT', '19/01/2017']);
  });
});

describe('figures entered by hand', () => {
  it.each([
    [{ state: 'withdrawn' as const }, 'đã rút'],
    [{ periodId: 'y-2016' }, 'kỳ báo cáo khác'],
    [{ unitId: 'thpt-an-lac-thon' }, 'không phải của Sở'],
  ])('are not printed when they are %p', (changed, reason) => {
    const refusal = unprintable({ ...DECLARED, ...changed }, 'h1-2017', 'sgddt');
    expect(refusal?.detail).toContain(reason);
    expect(unprintable(DECLARED, 'h1-2017', 'sgddt')).toBeNull();
  });
});
