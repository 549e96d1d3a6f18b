import { describe, expect, it } from '@jest/globals';

import { ERASED, erased } from './erased.js';

const beside = {
  applicant: { kind: 'citizen', name: 'Người Mẫu Một', identityNumber: '000000000001', phone: '0000000001' },
  submitter: { kind: 'proxy', name: 'Người Mẫu Hai', authorisation: 'UQ-01' },
  search: 'nguoi mau mot',
  resultBy: 'post',
  papers: [
    { name: 'Đơn của Người Mẫu Một', originals: 1, copies: 2 },
    { name: 'Bằng', originals: 0, copies: 1 },
  ],
  proposal: { applicant: { kind: 'citizen', name: 'Người Mẫu Ba' } },
  'note-3': { items: ['Giấy của Người Mẫu Một', 'Ảnh'], reason: 'Thiếu.', approvedBy: 'Trưởng phòng mẫu' },
  'note-7': { receivedBy: 'Người Mẫu Hai' },
  unheardOf: { deep: [{ name: 'Người Mẫu Một', count: 4 }] },
};

describe('what erasure leaves beside a dossier', () => {
  const left = erased(beside);

  it('names nobody', () => {
    expect(JSON.stringify(left)).not.toMatch(/Mẫu|mau|0000|UQ-01/);
  });

  it('still counts: kinds of parties, numbers of papers, how many were asked for', () => {
    expect(left).toMatchObject({
      applicant: { kind: 'citizen', name: ERASED },
      submitter: { kind: 'proxy', name: ERASED },
      papers: [
        { name: ERASED, originals: 1, copies: 2 },
        { name: ERASED, originals: 0, copies: 1 },
      ],
      'note-3': { items: [ERASED, ERASED] },
      proposal: null,
      search: '',
    });
  });

  it('leaves what says nothing about a person as it is', () => {
    expect(left).not.toHaveProperty('resultBy');
    expect(left['unheardOf']).toEqual({ deep: [{ name: ERASED, count: 4 }] });
  });

  it('of what is erased is the same again', () => {
    expect(erased(left)).toEqual(left);
  });
});
