import { describe, expect, it } from '@jest/globals';
import type { FormSheet } from '@motcua/contracts';

import { procedureOf, publishedFact } from '../testing/examples.js';
import { boardSheet, coverSheet } from './board-sheet.js';
import type { ProcedureVersion } from './procedure.js';

const [version] = procedureOf(publishedFact(1, '2016-08-01')).versions as [ProcedureVersion];
const board = { unitName: 'Sở mẫu', day: '2017-05-16' };
const textOf = ({ blocks }: FormSheet): string => JSON.stringify(blocks);

describe('a board sheet', () => {
  it('has every part the law asks for, the petitions address and a code that opens the page', () => {
    const sheet = boardSheet('1.005092', version, board);
    expect(sheet).toMatchObject({
      kind: 'board-sheet',
      paper: 'A4',
      title: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
      agencyLines: ['ỦY BAN NHÂN DÂN TỈNH SÓC TRĂNG', 'SỞ MẪU'],
      placeAndDate: 'Sóc Trăng, ngày 16 tháng 05 năm 2017',
      qr: { url: '/thu-tuc/1.005092' },
    });
    for (const part of [
      'Trình tự thực hiện',
      'Cách thức thực hiện',
      'Thành phần, số lượng hồ sơ',
      'Thời hạn giải quyết',
      'Đối tượng thực hiện',
      'Cơ quan thực hiện',
      'Kết quả thực hiện',
      'Phí, lệ phí',
      'Yêu cầu, điều kiện',
      'Căn cứ pháp lý',
      'Phản ánh, kiến nghị',
      'Đơn đề nghị – 1 bản chính',
      '48 Lê Duẩn',
    ])
      expect(textOf(sheet)).toContain(part);
  });

  it('tells limit and fee of each way of sending where they differ, and the forms to be used', () => {
    const terms = [
      { channel: 'online', limit: { unit: 'working-day', value: 3, cutOff: '', dueOn: '' }, fee: 'Miễn phí' },
      { channel: 'post', limit: undefined, fee: '' },
    ] as unknown as ProcedureVersion['channels'];
    const parts = { ...(version.parts as object), applicationForm: 'BM04', sets: 1 } as ProcedureVersion['parts'];
    const { blocks } = boardSheet('1.005092', { ...version, channels: terms, parts }, board);
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['Trực tuyến', '3 ngày làm việc', 'Miễn phí'],
        ['Dịch vụ bưu chính', expect.stringContaining('Trong ngày'), 'Không'],
      ],
    });
    expect(JSON.stringify(blocks)).toContain('BM04');
    expect(JSON.stringify(blocks)).toContain('1 bộ');
  });

  it('is preceded in a bound set by a cover that lists all of them', () => {
    const cover = coverSheet([{ code: '1.005092', version }], board);
    expect(cover.title).toBe('Danh mục 1 thủ tục hành chính niêm yết công khai');
    expect(cover.blocks[1]).toMatchObject({
      rows: [['1', '1.005092', version.name, version.fieldName, expect.stringContaining('Trong ngày')]],
    });
  });
});
