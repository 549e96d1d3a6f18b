import { describe, expect, it } from '@jest/globals';
import { folded, type RegisterDocument } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { agencyOf } from './document-agencies.js';
import { keyOf, signOf, signsIn, type DocumentKey } from './document-key.js';
import { correct, document, register, withdraw, type DocumentFact } from './document.js';

const command = {
  documentId: 'sgddt.others.2017.699',
  number: '699',
  symbol: 'KH-SGDĐT',
  issuedOn: '2017-03-27',
  type: 'plan',
  issuer: 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng',
  abstract: 'Kiểm tra công tác cải cách hành chính',
  register: 'others',
} as const satisfies RegisterDocument;
const key: DocumentKey = {
  id: 'sgddt.others.2017.699',
  agency: 'sgddt',
  register: 'others',
  year: 2017,
  number: '699',
};
const content = { url: '', evidenceIds: [], refersTo: [], category: 'reform' };
const registered: DocumentFact = {
  type: 'posting.document.registered.v1',
  data: { ...command, ...content, agency: 'sgddt', year: 2017 },
};
const withdrawn: DocumentFact = {
  type: 'posting.document.withdrawn.v1',
  data: { documentId: key.id, withdrawnAt: '2017-05-16T08:00:00+07:00' },
};

describe('a document', () => {
  it('is registered once under its agency, register, year and number', () => {
    expect(given(document).when((state) => register(state, command, key))).toEqual([registered]);
    expect(given(document, registered).when((state) => register(state, command, key))).toMatchObject({
      refused: 'conflict',
      code: 'document-exists',
      detail: expect.stringContaining('699/KH-SGDĐT ngày 27/03/2017'),
    });
  });

  it('is put right but for its key; the same content again is no fact', () => {
    const { symbol, issuedOn, type, issuer, abstract } = command;
    const right = { documentId: key.id, symbol, issuedOn, type, issuer, abstract, reason: 'Gõ nhầm' };
    const before = given(document, registered);
    expect(before.when((state) => correct(state, right))).toEqual([]);
    expect(before.when((state) => correct(state, { ...right, abstract: 'Kế hoạch kiểm tra' }))).toMatchObject([
      { type: 'posting.document.corrected.v1', data: { documentId: key.id, abstract: 'Kế hoạch kiểm tra' } },
    ]);
    expect(before.when((state) => correct(state, { ...right, issuedOn: '2016-03-27' }))).toMatchObject({
      code: 'year-not-correctable',
    });
    expect(given(document).when((state) => correct(state, right))).toMatchObject({ code: 'document-not-found' });
  });

  it('entered by mistake is withdrawn, and its number is free again', () => {
    const at = '2017-05-16T08:00:00+07:00';
    expect(given(document, registered).when((state) => withdraw(state, at))).toEqual([withdrawn]);
    expect(given(document, registered, withdrawn).when((state) => withdraw(state, at))).toMatchObject({
      code: 'document-not-found',
    });
    expect(given(document, registered, withdrawn).when((state) => register(state, command, key))).toEqual([registered]);
  });
});

describe('the key of a document', () => {
  const keyed = (over: Partial<RegisterDocument>) => keyOf({ ...command, ...over }, 'sgddt');

  it('is made of agency, register, year and number, however the number is written', () => {
    expect(keyed({})).toEqual(key);
    for (const number of ['699', '0699', '699/KH-SGDĐT'])
      expect(keyed({ documentId: 'anything', number })).toMatchObject({ id: key.id });
    const decision = { documentId: 'x', number: '09/2015', issuedOn: '2015-03-25', register: 'decisions' } as const;
    expect(keyed({ ...decision, agency: 'thu-tuong' })).toMatchObject({ id: 'thu-tuong.decisions.2015.9' });
  });

  it('given as id must say the same as the fields', () => {
    for (const over of [
      { number: '700' },
      { issuedOn: '2016-03-27' },
      { register: 'decisions' },
      { agency: 'so-noi-vu' },
    ])
      expect(keyed(over as Partial<RegisterDocument>)).toMatchObject({ code: 'document-id-contradicts' });
  });

  it('needs a number', () => {
    expect(keyed({ number: 'không số' })).toMatchObject({ code: 'number-unreadable', errors: [{ field: 'number' }] });
  });

  it('takes the agency from the name of the issuer, in any spelling', () => {
    const codes = ['SỞ NỘI VỤ', 'Thủ tướng Chính phủ', 'Trường THPT An Lạc Thôn'].map((name) => agencyOf(name, folded));
    expect(codes).toEqual(['so-noi-vu', 'thu-tuong', 'truong-thpt-an-lac-thon']);
  });
});

describe('the sign of a document', () => {
  it('is number and symbol, also when one of them was entered in full', () => {
    for (const entry of [
      { number: '699', symbol: 'KH-SGDĐT' },
      { number: '699', symbol: '699/KH-SGDĐT' },
      { number: '699/KH-SGDĐT', symbol: 'KH-SGDĐT' },
    ])
      expect(signOf(entry)).toBe('699/KH-SGDĐT');
  });

  it('is found in the words that name it', () => {
    expect(signsIn('Quyết định số 746/QĐ-SGDĐT ngày 18/4/2017 và 09/2015/QĐ-TTg')).toEqual([
      '746/QĐ-SGDĐT',
      '09/2015/QĐ-TTg',
    ]);
  });
});
