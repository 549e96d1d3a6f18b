import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listImportsApi, type ListImportView } from '@motcua/contracts';

import { inSession, page } from '../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const EVIL = '<script>alert(1)</script>';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  gateway.services.asked.length = 0;
});
afterAll(() => gateway.app.close());

const askedOf = (subject: string) => gateway.services.asked.filter((one) => one.subject === subject);

describe('a list of units as a file', () => {
  const judged: ListImportView = {
    id: 'i1',
    list: 'units',
    fileName: 'a.csv',
    state: 'judged',
    openedAt: '2017-05-16T08:00:00.000+07:00',
    counts: { new: 1, changed: 0, same: 0, refused: 1 },
    units: { department: 0, division: 0, affiliated: 1 },
    rows: [{ line: 3, outcome: 'refused', what: EVIL, reasons: ['Tên đơn vị: thiếu'] }],
  };
  const upload = async (content: string) => {
    const border = 'ranh-gioi';
    const head = `--${border}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
    return gateway.app.inject({
      method: 'POST',
      url: '/api/v1/units/import',
      payload: `${head}${content}\r\n--${border}--\r\n`,
      headers: { ...as('operator'), 'content-type': `multipart/form-data; boundary=${border}` },
    });
  };
  const TITLES = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Hoạt động từ ngày';

  it('is read, its rows are handed on, and nothing is entered', async () => {
    gateway.services.answering(listImportsApi.judge, judged);
    const { statusCode } = await upload(
      `${TITLES}\r\nt9;Trường mẫu;Trực thuộc Sở;01/02/2017\r\nt8;;Phòng;01/02/2017\r\n`,
    );
    expect(statusCode).toBe(201);
    const [added] = askedOf('units.add-list-rows');
    expect(added?.input['rows']).toMatchObject([
      { line: 2, values: { unitId: 't9', kind: 'Trực thuộc Sở', validFrom: '2017-02-01' }, faults: [] },
      { line: 3, values: {}, faults: [{ column: 'Tên đơn vị' }, { column: 'Loại đơn vị' }] },
    ]);
    expect(askedOf('units.run-list-import')).toEqual([]);
  });

  it('without its titles is refused as a whole', async () => {
    const { statusCode, body } = await upload('một;hai\r\nba;bốn\r\n');
    expect(statusCode).toBe(422);
    expect(body).toContain('file-refused');
  });

  it('is looked at on a page before it is entered', async () => {
    gateway.services.answering(listImportsApi.get, judged);
    const headers = { ...page, ...(await inSession(gateway, 'operator')) };
    const { body } = await gateway.app.inject({ method: 'GET', url: '/mot-cua/don-vi/nhap-tep/i1', headers });
    expect(body).toContain('Ghi 1 dòng hợp lệ');
    expect(body).toContain('/api/v1/list-imports/i1/rejected');
    expect(body).not.toContain(EVIL);
  });

  it('comes out under the titles by which it is read', async () => {
    const row = { unitId: 't9', name: 'Trường mẫu', kind: 'Trực thuộc Sở', validFrom: '2017-02-01' };
    gateway.services.answering(listImportsApi.export, [row]);
    const url = '/api/v1/units/export?on=2017-03-01';
    const { body, headers } = await gateway.app.inject({ method: 'GET', url, headers: as('clerk') });
    expect(headers['content-disposition']).toBe('attachment; filename="don-vi.csv"');
    expect(body.split('\r\n')[1]).toBe('t9;Trường mẫu;Trực thuộc Sở;;01/02/2017;;');
    expect(askedOf('units.export-list')[0]?.input).toEqual({ list: 'units', on: '2017-03-01' });
  });

  it.each(['/api/v1/units/export?format=ods', '/api/v1/units/export?on=2017-02-30'])('is refused: %s', async (url) => {
    expect((await gateway.app.inject({ method: 'GET', url, headers: as('clerk') })).statusCode).toBe(422);
  });
});
