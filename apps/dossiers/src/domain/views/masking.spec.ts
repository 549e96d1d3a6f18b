import { describe, expect, it } from '@jest/globals';
import { PURPOSES, type DossierDetails } from '@motcua/contracts';

import { lookOf, PURPOSE_NAMES, READERS } from '../people/readers.js';
import { nameFor, noteFor, seenWith } from './masking.js';

const applicant = {
  kind: 'citizen',
  name: 'Người Mẫu Một',
  identityNumber: '000000000123',
  phone: '0000000456',
  email: 'mau@example.invalid',
  address: 'Số 1 phố Mẫu',
  birthDate: '2001-02-03',
} as const;
const details = { applicant, submitter: { kind: 'proxy', name: 'Hai', phone: '12' } } as unknown as DossierDetails;

describe('personal data of a dossier', () => {
  it.each(['clerk', 'handler', 'head'])('are whole for %s, who settles it', (role) => {
    expect(lookOf(role)).toEqual({ purpose: 'handling', sight: 'whole' });
    expect(seenWith(lookOf(role).sight, details)).toEqual(details);
  });

  it.each([
    ['inspector', 'inspection'],
    ['leader', 'supervision'],
    ['operator', 'support'],
    ['a role of tomorrow', 'support'],
  ])('are masked for %s, whose purpose is %s', (role, purpose) => {
    expect(lookOf(role)).toMatchObject({ purpose, sight: 'masked' });
    const seen = seenWith('masked', details);
    expect(seen.applicant).toEqual({
      kind: 'citizen',
      name: 'Người Mẫu Một',
      identityNumber: '*********123',
      phone: '*******456',
      email: 'm***@example.invalid',
    });
    expect(seen.submitter).toEqual({ kind: 'proxy', name: 'Hai', phone: '***' });
  });

  it('are masked in a correction that waits, too', () => {
    const proposal = { reason: 'Gõ sai', requestedBy: 'clerk', applicant: { ...applicant, phone: '0000000789' } };
    expect(seenWith('masked', { ...details, proposal }).proposal).toMatchObject({
      reason: 'Gõ sai',
      applicant: { name: 'Người Mẫu Một', phone: '*******789' },
    });
    expect(JSON.stringify(seenWith('masked', { ...details, proposal }))).not.toContain('0000000789');
  });

  it.each(PURPOSES)('are whole for whoever names the purpose %s, which has a name for the applicant', (purpose) => {
    for (const role of Object.keys(READERS)) expect(lookOf(role, purpose)).toEqual({ purpose, sight: 'whole' });
    expect(PURPOSE_NAMES[purpose]).not.toBe('');
  });
});

describe('what was written with an act', () => {
  it('shows who fetched the result to those who work on dossiers, initials to others', () => {
    const note = { receivedBy: 'Người Mẫu Hai', reason: 'Có giấy ủy quyền.' };
    expect(noteFor('clerk', note)).toEqual(note);
    expect(noteFor('leader', note)).toEqual({ ...note, receivedBy: 'N*** M*** H***' });
    expect(noteFor('leader', {})).toEqual({});
  });
});

describe('a name in a list', () => {
  it.each([
    ['clerk', 'Người Mẫu Một'],
    ['inspector', 'N*** M*** M***'],
    ['leader', 'N*** M*** M***'],
  ])('is for %s: %s', (role, shown) => {
    expect(nameFor(role, applicant.name)).toBe(shown);
  });

  it('that was erased is shown as erased to everybody', () => {
    expect(nameFor('leader', '(đã xóa)')).toBe('(đã xóa)');
  });
});
