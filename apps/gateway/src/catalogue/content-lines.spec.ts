import { describe, expect, it } from '@jest/globals';

import { paperLines, papersFrom, termsFrom, termsLines } from './content-lines.js';

describe('papers typed one a line', () => {
  const papers = [
    { name: 'Đơn đề nghị', originals: 1, copies: 0, form: 'BM04', formName: 'Đơn', formUrl: 'https://x.vn/a' },
    { name: 'Giấy khai sinh', originals: 0, copies: 2, copyKind: 'certified' as const },
    { name: 'Ảnh', originals: 1, copies: 0 },
  ];

  it('read as they were written', () => {
    const text = paperLines(papers);
    expect(text.split('\n')).toEqual([
      'Đơn đề nghị | 1 | 0 |  | BM04 | Đơn | https://x.vn/a',
      'Giấy khai sinh | 0 | 2 | chứng thực',
      'Ảnh | 1 | 0',
    ]);
    expect(papersFrom(text)).toEqual(papers);
    expect(papersFrom('Ảnh\n\n')).toEqual([{ name: 'Ảnh', originals: 0, copies: 0 }]);
  });

  it('that cannot be read are told with their line', () => {
    expect(papersFrom('Ảnh | nhiều\n| 1\nĐơn | 1 | 0 | đẹp')).toEqual({
      fault:
        'Dòng 1: số bản chính, số bản sao phải là số. Dòng 2: thiếu tên giấy tờ. Dòng 3: không có loại bản sao «đẹp».',
    });
  });
});

describe('terms of ways of sending typed one a line', () => {
  it.each([
    [
      'trực tuyến | 2 ngày làm việc | Không',
      { channel: 'online', limit: { unit: 'working-day', value: 2 }, fee: 'Không' },
    ],
    ['bưu chính |  | 20.000 đồng', { channel: 'post', fee: '20.000 đồng' }],
    [
      'trực tiếp | trong ngày, nhận đến 15:00',
      { channel: 'counter', limit: { unit: 'same-day', value: 1, cutOff: '15:00' } },
    ],
    [
      'trực tiếp | theo lịch 22/06/2017',
      { channel: 'counter', limit: { unit: 'schedule', value: 0, dueOn: '2017-06-22' } },
    ],
    ['trực tiếp | 8 giờ làm việc', { channel: 'counter', limit: { unit: 'working-hour', value: 8 } }],
  ])('«%s» reads as it was written', (text, terms) => {
    expect(termsFrom(text)).toEqual([terms]);
    expect(termsLines([terms as never])).toBe(text);
  });

  it.each(['bồ câu | 1 ngày', 'trực tiếp | sớm', 'trực tiếp | 2 tuần'])('«%s» cannot be read', (text) => {
    expect(termsFrom(text)).toHaveProperty('fault');
  });
});
