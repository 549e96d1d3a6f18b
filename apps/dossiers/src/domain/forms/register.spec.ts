import { describe, expect, it } from '@jest/globals';
import type { RegisterSheet } from '@motcua/contracts';

import { applicant, materialOf } from '../../testing/form-material.js';
import { at, Life } from '../../testing/life.js';
import type { StoredDossier } from '../ports.js';
import type { DossierState } from '../state.js';
import { linesOf, missingCodes, partOf } from './register-lines.js';
import { inOrder, placeOf, type RegisterEntry } from './register-order.js';
import { rangeOf, type RegisterRange } from './register-range.js';
import { registerOf } from './register.js';

const entry = (code: string, day: string): RegisterEntry => ({
  id: code,
  code,
  bookNo: code.startsWith('Q') ? '01/2017' : day.slice(0, 4),
  lineNo: '',
  acceptedAt: at(day),
});
const asked = (query: Parameters<typeof rangeOf>[0]): RegisterRange => {
  const range = rangeOf(query);
  if ('refused' in range) throw new Error(range.code);
  return range;
};
const codes = (lines: readonly { code: string }[]) => lines.map(({ code }) => code);

describe('the order of the register', () => {
  it('follows books and lines, then days and numbers, whatever the form of the code', () => {
    const inLaw = [
      'Q01.2017-0002',
      'Q02.2017-0001',
      'Q01.2018-0001',
      '000.00.04.H51-200221-0001',
      '000.00.04.H51-200221-0010',
      '000.00.NN.H51-250630-0001',
      'H51.NN-20250701-0000001',
    ];
    const shuffled = inLaw.toReversed().map((code) => ({ code }));
    expect(codes(inOrder(shuffled))).toEqual(inLaw);
  });

  it('reads the day out of either form of the code', () => {
    expect(placeOf('000.00.04.H51-200221-0007')).toMatchObject({ scope: '2020-02-21', n: 7, width: 4 });
    expect(placeOf('H51.NN-20250701-0000001')).toMatchObject({ scope: '2025-07-01', n: 1, width: 7 });
    expect(placeOf('Q02.2017-0031')).toMatchObject({ scope: '2017', n: 31 });
  });
});

describe('a gap in the register', () => {
  const day = asked({ day: '2020-02-21' });
  const entries = [entry('A-200221-0002', '2020-02-21'), entry('A-200221-0004', '2020-02-21')];

  it('is a void line once its day is over, and waits for the next dossier until then', () => {
    const missing = missingCodes(entries, day);
    expect(missing).toEqual(['A-200221-0001', 'A-200221-0003']);
    const lines = linesOf(entries, missing, new Map([['A-200221-0003', at('2020-02-20')]]), '2020-02-22');
    expect(lines).toEqual([
      { kind: 'void', code: 'A-200221-0001', open: false },
      { kind: 'dossier', code: 'A-200221-0002', id: 'A-200221-0002' },
      { kind: 'elsewhere', code: 'A-200221-0003', day: '2020-02-20' },
      { kind: 'dossier', code: 'A-200221-0004', id: 'A-200221-0004' },
    ]);
    expect(linesOf(entries, missing, new Map(), '2020-02-21')[0]).toMatchObject({ kind: 'void', open: true });
  });

  it('of a paper book is looked for between the lines only, and lines of other days are none', () => {
    const inBook = [entry('Q01.2017-0007', '2017-05-19'), entry('Q01.2017-0009', '2017-05-19')];
    const missing = missingCodes(inBook, asked({ day: '2017-05-19' }));
    expect(missing).toEqual(['Q01.2017-0008']);
    expect(codes(linesOf(inBook, missing, new Map([['Q01.2017-0008', at('2017-05-18')]]), '2017-06-01'))).toEqual([
      'Q01.2017-0007',
      'Q01.2017-0009',
    ]);
    expect(linesOf(inBook, missing, new Map(), '2017-06-01')[1]).toMatchObject({ kind: 'void', open: true });
  });

  it('is not made by a dossier that a correction moved here from another day', () => {
    expect(missingCodes([entry('A-200219-0057', '2020-02-21'), ...entries], day)).toHaveLength(2);
  });
});

describe('a part of the register', () => {
  it('is a day, a period of at most 31 days, or a book', () => {
    expect(asked({ day: '2017-05-19' })).toMatchObject({
      from: '2017-05-19',
      to: '2017-05-19',
      label: 'Ngày 19/05/2017',
    });
    expect(asked({ from: '2017-05-01', to: '2017-05-31' })).toMatchObject({ bookNo: '' });
    expect(asked({ book: '01/2017' })).toMatchObject({ bookNo: '01/2017', label: 'Quyển số 01/2017' });
  });

  it.each([
    [{}, 'register-part-missing'],
    [{ day: '2017-05-19', book: '01/2017' }, 'register-part-missing'],
    [{ from: '2017-05-01' }, 'period-half'],
    [{ from: '2017-05-02', to: '2017-05-01' }, 'period-backwards'],
    [{ from: '2017-05-01', to: '2017-06-01' }, 'period-too-long'],
  ])('asked as %j is refused', (query, code) => {
    expect(rangeOf(query)).toMatchObject({ refused: 'invalid', code });
  });

  it('goes on after the last line shown', () => {
    const entries = [1, 2, 3].map((n) => entry(`Q01.2017-000${n}`, '2017-05-19'));
    const lines = linesOf(entries, [], new Map(), '2017-06-01');
    const first = partOf(lines, undefined, 2);
    expect(first).toMatchObject({ total: 3, nextCursor: 'Q01.2017-0002' });
    expect(partOf(lines, first.nextCursor!, 2)).toMatchObject({ lines: [{ code: 'Q01.2017-0003' }], nextCursor: null });
  });
});

describe('the sheet of the register', () => {
  const range = asked({ day: '2017-05-19' });
  const stored = (life: Life, code = 'Q01.2017-0001', beside = {}): StoredDossier => ({
    id: code,
    version: 1,
    state: { ...life.state, code } as DossierState,
    beside: { ...materialOf(life).beside, ...beside },
  });
  const print = (dossiers: StoredDossier[], role = 'clerk', missing: string[] = []): RegisterSheet => {
    const entries = dossiers.map(({ id }) => entry(id, '2017-05-19'));
    const part = partOf(linesOf(entries, missing, new Map(), '2018-01-02'), undefined, 500);
    const sheet = registerOf(range, part, {
      dossiers: new Map(dossiers.map((one) => [one.id, one])),
      procedureName: () => 'Chỉnh sửa nội dung văn bằng, chứng chỉ',
      unitName: (id) => (id === 'khao-thi' ? 'Phòng Khảo thí' : 'Sở Giáo dục và Đào tạo'),
      role,
    });
    if ('refused' in sheet) throw new Error(sheet.detail);
    return sheet;
  };
  const rowsOf = ({ blocks }: RegisterSheet) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

  it('has the thirteen columns of the law on A4 across', () => {
    const sheet = print([stored(Life.all().returned, 'Q01.2017-0001', { 'note-9': { receivedBy: 'Trần Thị Mẫu' } })]);
    expect(sheet).toMatchObject({
      paper: 'A4',
      landscape: true,
      title: 'Sổ theo dõi hồ sơ',
      total: 1,
      nextCursor: null,
    });
    expect(rowsOf(sheet)).toEqual([
      [
        '0001',
        'Q01.2017-0001',
        'Chỉnh sửa nội dung văn bằng, chứng chỉ',
        '01',
        applicant.name,
        `${applicant.address}\n${applicant.phone}`,
        'Phòng Khảo thí',
        '09:00 ngày 19/05/2017',
        '26/05/2017',
        '09:00 ngày 30/06/2017',
        'Trực tiếp',
        '',
        'Trước hạn. Người nhận: Trần Thị Mẫu',
      ],
    ]);
    const table = sheet.blocks.find((block) => block.kind === 'table') as { columns: { width: number }[] };
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });

  it('notes a result nobody has come for', () => {
    expect(rowsOf(print([stored(Life.completed())]))[0]?.at(-1)).toBe('Trước hạn. Kết quả chưa nhận');
  });

  it('shows a number nobody has as a void line', () => {
    const sheet = print([stored(Life.accepted()), stored(Life.accepted(), 'Q01.2017-0003')], 'clerk', [
      'Q01.2017-0002',
    ]);
    expect(rowsOf(sheet)[1]?.slice(0, 3)).toEqual(['0002', 'Q01.2017-0002', 'Số bỏ trống, không cấp cho hồ sơ nào']);
  });

  it('hides names, addresses and phones from those who do not work on dossiers', () => {
    const [row] = rowsOf(print([stored(Life.accepted())], 'leader'));
    expect(row?.slice(4, 6)).toEqual(['N*** V*** T***', '***']);
  });

  it('does not exist before there were rules for it', () => {
    const early = asked({ day: '2000-01-03' });
    const part = partOf([], undefined, 500);
    const nobody = { dossiers: new Map(), procedureName: String, unitName: String, role: 'clerk' };
    expect(registerOf(early, part, nobody)).toMatchObject({ code: 'form-not-available' });
  });
});
