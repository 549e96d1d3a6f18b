import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { evidenceApi, postingApi, postingsApi, unitsApi, type EvidenceView } from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { coverage, places, sheet } from '../testing/posting-samples.js';
import { aProcedure } from '../testing/samples.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
});
beforeEach(() => {
  gateway.services.asked.length = 0;
  gateway.services.answering(postingsApi.places, places);
  gateway.services.answering(postingApi.listProcedures, {
    items: [aProcedure],
    nextCursor: null,
    asOf: '',
    position: 1,
  });
});
afterAll(() => gateway.app.close());

const get = async (url: string, role: 'procedures' | 'inspector' | 'leader' = 'procedures') =>
  (await gateway.app.inject({ method: 'GET', url, headers: { ...page, ...as(role) } })).body;
const asked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('the page of postings', () => {
  it('alarms while fewer than all hang there, names what lacks and why, and clears when all do', async () => {
    gateway.services.answering(postingsApi.coverage, coverage(true));
    const html = await get('/mot-cua/niem-yet');
    expect(html).toMatch(/role="alert">.*Cảnh báo: Sở chưa niêm yết đủ.*Bảng niêm yết: 31\/32 thủ tục\./s);
    expect(html).toContain('31/32 (96,9%)');
    expect(html).toContain('Niêm yết bản cũ: đã có bản mới có hiệu lực');
    gateway.services.answering(postingsApi.coverage, coverage(false));
    const whole = await get('/mot-cua/niem-yet');
    expect(whole).toContain('Sở niêm yết đủ');
    expect(whole).not.toContain('Cảnh báo');
  });

  it('asks for a unit and a day', async () => {
    gateway.services.answering(postingsApi.coverage, coverage(false));
    await get('/mot-cua/niem-yet?ngay=2017-04-01&don-vi=thpt-mau');
    expect(asked('posting.coverage')?.input).toEqual({ on: '2017-04-01', unit: 'thpt-mau' });
  });
});

describe('the places of a procedure', () => {
  it('tell which version hangs there, since when, why it is old, who looked, and the story', async () => {
    const html = await get('/mot-cua/niem-yet/SGD-30');
    expect(html).toContain('Cấp bản sao &lt;từ sổ gốc>');
    expect(html).toContain('Niêm yết bản cũ – bản 1, treo từ 01/08/2016: đã có bản mới có hiệu lực');
    expect(html).toContain('12/05/2017, thành viên tổ kiểm tra');
    expect(html).toMatch(/Thành bản cũ: bản mới có hiệu lực.*Niêm yết – bản 1/s);
    expect(html).toContain('href="/api/v1/evidence/posting/e1"');
  });

  it('offer each role what it may do, and nothing to readers', async () => {
    expect(await get('/mot-cua/niem-yet/SGD-30')).toContain('/mot-cua/niem-yet/SGD-30/ghi-nhan');
    const inspector = await get('/mot-cua/niem-yet/SGD-30', 'inspector');
    expect(inspector).toContain('/mot-cua/niem-yet/SGD-30/kiem-tra');
    expect(inspector).not.toContain('/ghi-nhan');
    expect(await get('/mot-cua/niem-yet/SGD-30', 'leader')).not.toContain('<details class="action"');
  });
});

describe('an act at a place', () => {
  const BORDER = 'ranh-gioi';
  const part = (name: string, value: string) =>
    `--${BORDER}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const PHOTO = `--${BORDER}\r\ncontent-disposition: form-data; name="file"; filename="bang.jpg"\r\n\r\nabc\r\n`;
  const fields = part('_khoa', 'k') + part('unitId', 'sgddt') + part('channel', 'board');
  const send = async (slug: string, content: string) =>
    gateway.app.inject({
      method: 'POST',
      url: `/mot-cua/niem-yet/SGD-30/${slug}`,
      payload: `${content}--${BORDER}--\r\n`,
      headers: {
        'content-type': `multipart/form-data; boundary=${BORDER}`,
        ...page,
        ...ownPage,
        ...(await inSession(gateway, 'procedures')),
      },
    });

  it('sends the photo along and goes back to the place', async () => {
    gateway.services.answering(evidenceApi('posting').put, { file: { evidenceId: 'e9' } as EvidenceView });
    const { statusCode, headers } = await send('kiem-tra', fields + part('result', 'current') + PHOTO);
    expect([statusCode, headers.location]).toEqual([
      303,
      '/mot-cua/niem-yet/SGD-30?don-vi=sgddt&noi=board&xong=kiem-tra',
    ]);
    expect(asked('posting.check-posting')).toMatchObject({
      input: { procedureCode: 'SGD-30', unitId: 'sgddt', channel: 'board', result: 'current', evidenceIds: ['e9'] },
      meta: { actor: 'procedures' },
    });
    expect(await get(String(headers.location))).toContain('Đã ghi kết quả kiểm tra.');
  });

  it('without a photo is fine', async () => {
    await send('ghi-nhan', fields + part('evidence', 'https://sgddt.example/thu-tuc'));
    expect(asked('posting.post')?.input).toEqual({
      procedureCode: 'SGD-30',
      unitId: 'sgddt',
      channel: 'board',
      evidence: 'https://sgddt.example/thu-tuc',
    });
  });

  it('that is refused comes back as typed, with the reason', async () => {
    gateway.services.refusing(postingsApi.check, 'invalid', 'check-without-evidence');
    const { statusCode, body } = await send(
      'kiem-tra',
      fields + part('result', 'missing') + part('note', 'Không thấy'),
    );
    expect(statusCode).toBe(422);
    expect(body).toContain('Lý do: check-without-evidence.');
    expect(body).toContain('<option value="missing" selected>');
    expect(body).toContain('>Không thấy</textarea>');
  });

  it('names what is wrong with a form before anything is asked', async () => {
    const { statusCode, body } = await send('go', '');
    expect(statusCode).toBe(415);
    expect(body).toContain('Địa chỉ này không nhận tệp.');
  });

  it('gives a unit its own duty on the channels that were ticked', async () => {
    const sent = await gateway.app.inject({
      method: 'POST',
      url: '/mot-cua/niem-yet/SGD-30/giao',
      payload: 'unitId=thpt-mau&channel-board=1&from=2017-01-01&decision=',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...page,
        ...ownPage,
        ...(await inSession(gateway, 'procedures')),
      },
    });
    expect(sent.statusCode).toBe(303);
    expect(asked('posting.impose-duty')?.input).toEqual({
      procedureCode: 'SGD-30',
      unitId: 'thpt-mau',
      channels: ['board'],
      from: '2017-01-01',
    });
  });
});

describe('the sheets of a notice board', () => {
  it('are printed one by one, with the full address in the code', async () => {
    gateway.services.answering(postingsApi.boardSheet, sheet('Cấp bản sao'));
    const answer = await gateway.app.inject({
      url: '/api/v1/postings/board-sheets/SGD-30?format=json',
      headers: { ...as('clerk'), host: 'mot-cua.example' },
    });
    expect(answer.json()).toMatchObject({ qr: { url: 'http://mot-cua.example/thu-tuc/SGD-30' } });
    const html = await get('/api/v1/postings/board-sheets/SGD-30');
    expect(html).toContain('class="sheet a4 portrait board-sheet"');
    expect(html).not.toContain('Số: ');
  });

  it('are bound as a set: the cover first, then one sheet after the other', async () => {
    gateway.services.answering(postingsApi.boardSet, {
      cover: { ...sheet('Danh mục'), kind: 'board-cover' },
      codes: ['A', 'B'],
    });
    gateway.services.answering(postingsApi.boardSheet, sheet('Cấp bản sao'));
    const html = await get('/api/v1/postings/board-sheets?unit=sgddt');
    expect(html.match(/<article class="sheet/g)).toHaveLength(3);
    expect(asked('posting.board-sheet')?.input).toEqual({ code: 'B', unit: 'sgddt' });
    const pdf = await gateway.app.inject({ url: '/api/v1/postings/board-sheets?format=pdf', headers: as('clerk') });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.rawPayload.toString('latin1').match(/\/MediaBox/g)).toHaveLength(3);
  });
});
