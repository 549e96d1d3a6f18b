import { describe, expect, it } from '@jest/globals';

import { parts, publishedFact } from '../testing/examples.js';
import { lacksOf } from './completeness.js';
import { differencesOf } from './differences.js';
import { announcedVersion, type ProcedureVersion } from './procedure.js';

function version(over: Partial<ProcedureVersion> = {}): ProcedureVersion {
  const { data } = publishedFact(1, '2016-08-01');
  return { ...announcedVersion(data as Parameters<typeof announcedVersion>[0]), ...over };
}
const papers = [
  ...parts.papers,
  {
    name: 'Bản sao giấy khai sinh',
    originals: 0,
    copies: 1,
    form: '',
    formName: '',
    formUrl: '',
    copyKind: 'certified',
  },
];

describe('two versions of a procedure', () => {
  it('that read the same differ in nothing, whatever their numbers', () => {
    expect(differencesOf(version(), version({ version: 2 }))).toEqual([]);
  });

  it('differ field by field, in words', () => {
    const limit = { unit: 'working-day', value: 2, cutOff: '', dueOn: '' };
    expect(differencesOf(version(), version({ limit, name: 'Cấp bản sao' }))).toEqual([
      { field: 'name', before: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc', after: 'Cấp bản sao', items: [] },
      {
        field: 'limit',
        before: 'Trong ngày (tiếp nhận sau 15:00 tính từ ngày làm việc tiếp theo)',
        after: '2 ngày làm việc',
        items: [],
      },
    ]);
  });

  it('differ entry by entry in their lists: added, removed, changed', () => {
    const before = version({ parts: { ...parts, papers } });
    const changed = { ...papers[1]!, copies: 2 };
    const now = { ...parts, papers: [changed], steps: [...parts.steps, 'Nhận kết quả'] };
    expect(differencesOf(before, version({ parts: now }))).toEqual([
      expect.objectContaining({
        field: 'parts.steps',
        items: [{ kind: 'added', before: '', after: 'Nhận kết quả' }],
      }),
      expect.objectContaining({
        field: 'parts.papers',
        items: [
          { kind: 'removed', before: 'Đơn đề nghị (1 bản chính)', after: '' },
          {
            kind: 'changed',
            before: 'Bản sao giấy khai sinh (1 bản sao chứng thực)',
            after: 'Bản sao giấy khai sinh (2 bản sao chứng thực)',
          },
        ],
      }),
    ]);
  });

  it('differ in the terms of a way of sending', () => {
    const online = { channel: 'online', limit: { unit: 'working-day', value: 1, cutOff: '', dueOn: '' }, fee: '' };
    expect(differencesOf(version(), version({ channels: [online] }))).toMatchObject([
      { field: 'channels', items: [{ kind: 'added', after: 'Nộp trực tuyến: thời hạn 1 ngày làm việc' }] },
    ]);
  });
});

describe('the parts every procedure must have', () => {
  it('are all there, or are named by their letters', () => {
    expect(lacksOf(version())).toEqual([]);
    expect(lacksOf(version({ parts: { ...parts, steps: [' '], papers: [], agency: '' } }))).toEqual(['b', 'd', 'g']);
    expect(lacksOf({})).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g']);
  });
});
