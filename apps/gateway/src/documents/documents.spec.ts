import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  documentsApi,
  evidenceApi,
  type DocumentDetails,
  type DocumentPage,
  type DocumentView,
} from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const abstract = `Kế hoạch ${'kiểm tra cải cách hành chính '.repeat(8)}<hết>`;
const plan: DocumentView = {
  documentId: 'sgddt.others.2017.699',
  number: '699',
  symbol: 'KH-SGDĐT',
  sign: '699/KH-SGDĐT',
  date: '2017-03-27',
  type: 'plan',
  issuer: 'Sở',
  agency: 'sgddt',
  register: 'others',
  year: 2017,
  abstract,
  category: 'reform',
  url: '',
  evidenceIds: ['e1'],
};
const details: DocumentDetails = {
  ...plan,
  refersTo: [],
  referredBy: { documents: [], procedures: [{ code: 'SGD-30', name: 'Cấp bản sao', version: 2 }] },
};
const found: DocumentPage = {
  items: [plan],
  nextCursor: 'sau-day',
  total: 2,
  agencies: [{ code: 'sgddt', name: 'Sở mẫu' }],
  years: [2017],
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  gateway.services.asked.length = 0;
  gateway.services.answering(documentsApi.list, found);
  gateway.services.answering(documentsApi.get, details);
});
afterAll(() => gateway.app.close());

const get = async (url: string, headers: Record<string, string> = {}) =>
  (await gateway.app.inject({ method: 'GET', url, headers: { ...page, ...headers } })).body;
const asked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject)?.input;

describe('the public page of documents', () => {
  it('cuts the abstract on display only and leads to the whole of it', async () => {
    const html = await get('/van-ban');
    expect(html).toContain('href="/van-ban/sgddt.others.2017.699"');
    expect(html).toMatch(/>Kế hoạch [^<]{60,90}…<\/td>/);
    expect(html).toContain('2 văn bản, mới nhất trước.');
    expect(await get('/van-ban/sgddt.others.2017.699')).toContain('hành chính &lt;hết>');
  });

  it('searches and filters by its address, and keeps the filter on the next page', async () => {
    const html = await get('/van-ban?q=ke+hoach&loai=plan&nam=2017&co-quan=sgddt&so=others&muc=reform');
    expect(asked('posting.list-documents')).toEqual({
      q: 'ke hoach',
      type: 'plan',
      year: 2017,
      agency: 'sgddt',
      register: 'others',
      category: 'reform',
      limit: 100,
    });
    expect(html).toContain('?q=ke+hoach&loai=plan&nam=2017&co-quan=sgddt&so=others&muc=reform&sau=sau-day');
    expect(html).toContain('<option value="plan" selected>Kế hoạch</option>');
  });

  it('says so when nothing matches', async () => {
    gateway.services.answering(documentsApi.list, { ...found, items: [], nextCursor: null, total: 0 });
    expect(await get('/van-ban?q=xyz')).toContain('Không có văn bản nào khớp.');
  });

  it('names what refers to a document, and gives out only its own files', async () => {
    expect(await get('/van-ban/sgddt.others.2017.699')).toMatch(/href="\/thu-tuc\/SGD-30"[^>]*>Cấp bản sao/);
    gateway.services.answering(evidenceApi('posting').describe, {
      evidenceId: 'e1',
      fileName: 'a.pdf',
      type: 'application/pdf',
      bytes: 4,
      sha256: '',
      pieces: 1,
      uploadedAt: '',
    });
    gateway.services.answering(evidenceApi('posting').piece, { data: Buffer.from('%PDF').toString('base64') });
    const file = (id: string) => gateway.app.inject({ url: `/api/v1/public/documents/d/files/${id}` });
    expect([(await file('e1')).body, (await file('e2')).statusCode]).toEqual(['%PDF', 404]);
  });
});

describe('the staff page of documents', () => {
  const FIELDS = {
    _khoa: 'k1',
    number: '699',
    symbol: 'KH-SGDĐT',
    issuedOn: '2017-03-27',
    type: 'plan',
    register: 'others',
    issuer: 'Sở',
    abstract: 'Kế hoạch',
    refersTo: 'sgddt.others.2017.137\nsgddt.others.2017.72',
  };
  const send = async (url: string, fields: Record<string, string>) =>
    gateway.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...page,
        ...ownPage,
        ...(await inSession(gateway, 'procedures')),
      },
    });

  it('registers a document and warns of another one with the same number', async () => {
    gateway.services.answering(documentsApi.register, { documentId: plan.documentId, similar: [plan] });
    const { statusCode, headers } = await send('/mot-cua/van-ban', FIELDS);
    expect([statusCode, headers.location]).toEqual([
      303,
      '/mot-cua/van-ban/sgddt.others.2017.699?xong=dang-ky&giong=1',
    ]);
    expect(asked('posting.register-document')).toMatchObject({
      number: '699',
      refersTo: ['sgddt.others.2017.137', 'sgddt.others.2017.72'],
    });
    expect(await get(String(headers.location), as('procedures'))).toContain('có văn bản khác cùng số, ký hiệu');
  });

  it('takes a long form with the whole text as a file', async () => {
    const BORDER = 'ranh-gioi';
    const long = 'Trích yếu dài '.repeat(100).trim();
    const parts = Object.entries({ ...FIELDS, abstract: long, category: 'reform', url: '', a: '', b: '' }).map(
      ([name, value]) => `--${BORDER}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const noFile = `--${BORDER}\r\ncontent-disposition: form-data; name="file"; filename=""\r\n\r\n\r\n`;
    gateway.services.answering(documentsApi.register, { documentId: plan.documentId, similar: [] });
    const { statusCode } = await gateway.app.inject({
      method: 'POST',
      url: '/mot-cua/van-ban',
      payload: `${parts.join('')}${noFile}--${BORDER}--\r\n`,
      headers: {
        'content-type': `multipart/form-data; boundary=${BORDER}`,
        ...page,
        ...ownPage,
        ...(await inSession(gateway, 'procedures')),
      },
    });
    expect(statusCode).toBe(303);
    expect(asked('posting.register-document')).toMatchObject({ number: '699', abstract: long });
  });

  it('gives a refused registration back as typed, with the reason', async () => {
    gateway.services.refusing(documentsApi.register, 'conflict', 'document-exists');
    const { statusCode, body } = await send('/mot-cua/van-ban', FIELDS);
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: document-exists.');
    expect(body).toMatch(/name="number"[^>]* value="699"/);
  });

  it('corrects and withdraws with a reason', async () => {
    const url = `/mot-cua/van-ban/${plan.documentId}`;
    await send(`${url}/sua`, { ...FIELDS, reason: 'Gõ nhầm' });
    expect(asked('posting.correct-document')).toMatchObject({
      documentId: plan.documentId,
      reason: 'Gõ nhầm',
      evidenceIds: ['e1'],
    });
    const { headers } = await send(`${url}/huy`, { reason: 'Ghi hai lần' });
    expect(headers.location).toBe('/mot-cua/van-ban?xong=huy');
    expect(asked('posting.withdraw-document')).toEqual({ documentId: plan.documentId, reason: 'Ghi hai lần' });
  });

  it('offers no forms to those who only read', async () => {
    const html = await get('/mot-cua/van-ban', as('leader'));
    expect(html).toContain('699/KH-SGDĐT');
    expect(html).not.toContain('Đăng ký văn bản mới');
  });
});
