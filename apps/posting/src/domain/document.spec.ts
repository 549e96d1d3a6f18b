import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { document, register, type DocumentFact } from './document.js';

const command = {
  documentId: 'sgddt.others.2017.699',
  number: '699',
  symbol: 'KH-SGDĐT',
  issuedOn: '2017-03-27',
  type: 'plan',
  issuer: 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng',
  abstract: 'Kiểm tra công tác cải cách hành chính',
  register: 'others',
} as const;
const registered: DocumentFact = { type: 'posting.document.registered.v1', data: command };

describe('a document', () => {
  it('is registered once under its agency, register, year and number', () => {
    expect(given(document).when((state) => register(state, command))).toEqual([registered]);
    expect(given(document, registered).when((state) => register(state, command))).toMatchObject({
      code: 'document-exists',
    });
  });
});
