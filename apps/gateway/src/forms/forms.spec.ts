import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { formsApi, type AvailableForm } from '@motcua/contracts';

import { inSession } from '../testing/browser-in-memory.js';
import { aReceipt, aRegister } from '../testing/form-samples.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const available: AvailableForm[] = [
  { kind: 'receipt', no: 1, title: 'Giấy hẹn', formNo: '01', standing: 'void' },
  { kind: 'receipt', no: 2, title: 'Giấy hẹn', formNo: '01', standing: 'valid' },
  { kind: 'control-sheet', no: null, title: 'Phiếu kiểm soát', formNo: '05', standing: 'valid' },
];

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.app.close());
beforeEach(() => {
  gateway.services.answering(formsApi.available, available);
  gateway.services.answering(formsApi.print, aReceipt());
  gateway.services.answering(formsApi.register, aRegister(2));
});

const read = (url: string, headers: Record<string, string> = as('clerk')) =>
  gateway.app.inject({ method: 'GET', url, headers });
const lastAsked = () => gateway.services.asked.at(-1);

describe('printing a form', () => {
  it('gives a page, a PDF or the data of the same sheet', async () => {
    const page = await read('/api/v1/dossiers/d-1/forms/receipt');
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).toContain('Nguyễn Văn Thử');
    const pdf = await read('/api/v1/dossiers/d-1/forms/receipt?format=pdf');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toBe('inline; filename="receipt-000.00.NN.H51-200519-0001-1.pdf"');
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const data = await read('/api/v1/dossiers/d-1/forms/receipt?format=json');
    expect(data.json()).toMatchObject({ kind: 'receipt', formNo: '01', paper: 'A5' });
  });

  it('passes on which receipt is asked for', async () => {
    await read('/api/v1/dossiers/d-1/forms/receipt?no=2');
    expect(lastAsked()).toMatchObject({
      subject: 'dossiers.forms.print',
      input: { dossierId: 'd-1', kind: 'receipt', no: 2 },
      meta: { role: 'clerk' },
    });
  });

  it('leads the QR code to where the request came from, or to the public address of the settings', async () => {
    const here = await read('/api/v1/dossiers/d-1/forms/receipt?format=json', { ...as('clerk'), host: 'may-chu:8080' });
    expect(here.json()).toMatchObject({ qr: { url: 'http://may-chu:8080/tra-cuu?ma=000.00.NN.H51-200519-0001' } });
    const known = await startGateway({ PUBLIC_URL: 'https://motcua.example.vn/' });
    known.services.answering(formsApi.print, aReceipt());
    const url = '/api/v1/dossiers/d-1/forms/receipt?format=json';
    const there = await known.app.inject({ method: 'GET', url, headers: as('clerk') });
    expect(there.json()).toMatchObject({
      qr: { url: 'https://motcua.example.vn/tra-cuu?ma=000.00.NN.H51-200519-0001' },
    });
    await known.app.close();
  });

  it('says as a problem why a form does not exist', async () => {
    gateway.services.refusing(formsApi.print, 'conflict', 'form-not-available');
    const answer = await read('/api/v1/dossiers/d-1/forms/stop?format=pdf');
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({ type: 'urn:motcua:problem:form-not-available' });
  });

  it('knows no other format', async () => {
    expect((await read('/api/v1/dossiers/d-1/forms/receipt?format=docx')).statusCode).toBe(422);
  });
});

describe('the register', () => {
  it('is printed by day, period or book', async () => {
    const page = await read('/api/v1/registers?book=01%2F2017');
    expect(page.body).toContain('Sổ theo dõi hồ sơ');
    expect(lastAsked()).toMatchObject({ subject: 'dossiers.forms.register', input: { book: '01/2017' } });
    expect((await read('/api/v1/registers?day=2017-05-16&format=pdf')).headers['content-type']).toBe('application/pdf');
  });
});

describe('the staff pages', () => {
  it('show the sheet with the other forms of the dossier and the ways to print it', async () => {
    const page = await read('/mot-cua/ho-so/d-1/bieu-mau/receipt?no=2', await inSession(gateway, 'clerk'));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('href="/api/v1/dossiers/d-1/forms/receipt?no=2&format=pdf"');
    expect(page.body).toMatch(/bieu-mau\/receipt\?no=2" aria-current="page">/);
    expect(page.body).toContain('Giấy hẹn (lần 1) – đã hết giá trị');
  });

  it('open the register of today when nothing is chosen', async () => {
    const page = await read('/mot-cua/so-theo-doi', await inSession(gateway, 'clerk'));
    expect(lastAsked()?.input).toEqual({ day: '2017-05-16' });
    expect(page.body).toContain('Dòng 2.13');
    expect(page.body).toContain('href="/api/v1/registers?day=2017-05-16&format=pdf"');
  });

  it('leave out fields that were left empty', async () => {
    await read('/mot-cua/so-theo-doi?day=&from=2017-05-01&to=2017-05-16&book=', await inSession(gateway, 'head'));
    expect(lastAsked()?.input).toEqual({ from: '2017-05-01', to: '2017-05-16' });
  });

  it('say above the choice why a part cannot be shown, and keep what was chosen', async () => {
    gateway.services.refusing(formsApi.register, 'invalid', 'period-too-long');
    const page = await read('/mot-cua/so-theo-doi?from=2017-01-01&to=2017-05-16', await inSession(gateway, 'clerk'));
    expect(page.statusCode).toBe(422);
    expect(page.body).toMatch(/role="alert">Lý do: period-too-long/);
    expect(page.body).toContain('value="2017-01-01"');
  });

  it('lead on to the next part of a long book', async () => {
    gateway.services.answering(formsApi.register, { ...aRegister(2), total: 3, nextCursor: 'Q01.2017-0002' });
    const page = await read('/mot-cua/so-theo-doi?book=01%2F2017', await inSession(gateway, 'clerk'));
    expect(page.body).toContain('href="/mot-cua/so-theo-doi?book=01%2F2017&cursor=Q01.2017-0002"');
    expect(page.body).toContain('3 dòng, đang xem 2');
  });
});
