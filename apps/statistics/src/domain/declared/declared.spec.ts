import { describe, expect, it } from '@jest/globals';
import type { EnterDeclaredFigures } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { contradictions } from './contradictions.js';
import { declaredFigures, enter, explain, withdrawFigures, type DeclaredFact } from './declared.js';
import { fieldCalled } from './field-called.js';

const at = '2017-05-16T08:00:00.000+07:00';

/** The department's half-year as it was printed: domain.md 9.1. */
const printed: EnterDeclaredFigures = {
  declaredId: 'bc-1137',
  periodId: 'h1-2017',
  unitId: 'sgddt',
  source: 'Báo cáo số 1137/BC-SGDĐT ngày 16/5/2017',
  rows: [
    { label: 'Giáo dục và Đào tạo', figures: { received: 16 } },
    { label: 'hệ thống văn bằng chứng chỉ', figures: { received: 89 } },
    { label: 'thi THPT quốc gia', figures: { received: 8077 } },
  ],
  total: { received: 8188, solved: 105, open: 8077, onTime: 105, notDue: 8077 },
};
const total = printed.total ?? {};
const fields = [
  { code: 'van-bang', name: 'Hệ thống văn bằng, chứng chỉ', aliases: [] },
  { code: 'thi', name: 'Quy chế thi, tuyển sinh', aliases: ['thi THPT quốc gia'] },
];
const keyOf = (label: string) => fieldCalled(label, fields);
const texts = (computed: object | null = null) => contradictions(printed.rows, total, computed).map(({ text }) => text);

describe('figures that contradict each other', () => {
  it('8188 is not 16 + 89 + 8077, nor 105 + 8077: six are missing', () => {
    expect(contradictions(printed.rows, total, null)).toEqual([
      {
        kind: 'total',
        figure: 'received',
        row: '',
        stated: 8188,
        expected: 8182,
        difference: 6,
        text: 'Tổng 8188 ≠ 8182, lệch 6',
      },
      expect.objectContaining({
        kind: 'parts',
        text: 'Tiếp nhận 8188 ≠ đã giải quyết 105 + đang giải quyết 8077 = 8182, lệch 6',
      }),
    ]);
  });

  it('are compared with what the system computed, "đúng hạn" of the old form with both', () => {
    const computed = { received: 8182, solved: 105, early: 100, onTime: 5, open: 8077, notDue: 8077 };
    expect(texts(computed)).toContain('Tiếp nhận: ghi 8188 ≠ hệ thống tính 8182, lệch 6');
    expect(texts(computed)).toHaveLength(3);
    expect(texts({ ...computed, early: 99 })).toContain('Đúng hạn: ghi 105 ≠ hệ thống tính 104, lệch 1');
  });

  it('are none when the total is the sum', () => {
    expect(contradictions(printed.rows, { ...total, received: 8182 }, null)).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      'parts of the solved',
      { solved: 5, early: 1, onTime: 2, late: 1 },
      ['Đã giải quyết 5 ≠ trước hạn 1 + đúng hạn 2 + đã giải quyết quá hạn 1 = 4, lệch 1'],
    ],
    [
      'parts of the open',
      { open: 5, notDue: 3, overdue: 3 },
      ['Đang giải quyết 5 ≠ chưa đến hạn 3 + đang giải quyết quá hạn 3 = 6, lệch 1'],
    ],
    ['parts of which one was not written', { open: 5, notDue: 3 }, []],
    [
      'sources of the new',
      { new: 3, newOnline: 1, newDirect: 1 },
      ['Mới tiếp nhận 3 ≠ tiếp nhận trực tuyến 1 + tiếp nhận trực tiếp, bưu chính 1 = 2, lệch 1'],
    ],
  ])('in one row: %s', (_what, figures, expected) => {
    const found = contradictions([{ label: 'A', figures }], {}, null);
    expect(found.map(({ text }) => text)).toEqual(expected.map((text) => `A: ${text}`));
  });
});

describe('entered figures', () => {
  const entered = given(declaredFigures).when((state) => enter(state, printed, keyOf, at)) as DeclaredFact[];

  it('name their fields as the catalogue does', () => {
    expect(entered).toMatchObject([
      { data: { rows: [{ key: 'Giáo dục và Đào tạo' }, { key: 'van-bang' }, { key: 'thi' }] } },
    ]);
  });

  it('are replaced as a whole, and an explanation falls away', () => {
    const explained = given(declaredFigures, ...entered).when((state) =>
      explain(state, 'bc-1137', at),
    ) as DeclaredFact[];
    expect(given(declaredFigures, ...entered, ...explained).state).toMatchObject({ explained: true });
    expect(given(declaredFigures, ...entered, ...explained, ...entered).state).toMatchObject({ explained: false });
  });

  it.each<[string, Partial<EnterDeclaredFigures>, string]>([
    ['a negative number', { total: { received: -1 } }, 'total.received'],
    ['half a dossier', { rows: [{ label: 'A', figures: { solved: 1.5 } }] }, 'rows.0.figures.solved'],
    ['an unknown figure', { total: { reveived: 1 } as never }, 'total.reveived'],
    [
      'a field twice, under another name',
      { rows: [...printed.rows, { label: 'Quy chế thi tuyển sinh', figures: {} }] },
      'rows.3.label',
    ],
  ])('are refused with %s', (_what, change, field) => {
    const decision = given(declaredFigures).when((state) => enter(state, { ...printed, ...change }, keyOf, at));
    expect(decision).toMatchObject({ refused: 'invalid', errors: [{ field }] });
  });

  it('stay with their unit and period', () => {
    const other = { ...printed, unitId: 'thpt-a' };
    const decision = given(declaredFigures, ...entered).when((state) => enter(state, other, keyOf, at));
    expect(decision).toMatchObject({ code: 'declared-elsewhere' });
  });

  it('are explained and withdrawn only when they are there', () => {
    expect(given(declaredFigures).when((state) => explain(state, 'x', at))).toMatchObject({ refused: 'not-found' });
    expect(given(declaredFigures).when((state) => withdrawFigures(state, 'x', at))).toMatchObject({
      refused: 'not-found',
    });
  });
});
