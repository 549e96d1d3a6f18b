import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueApi, type ImportOutcome } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { reasonWords } from './field-labels.js';

const code = '1.005092';
const field = { code: 'vb', name: 'Văn bằng', aliases: ['Bằng cấp'] };

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(catalogueApi.listFields, [field]);
});
afterAll(() => gateway.app.close());

const lastAsked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('a catalogue file', () => {
  const file = { format: 'motcua-danh-muc-thu-tuc', schema: 1, fields: [field], procedures: [{ code, versions: [] }] };
  const outcome = (over: Partial<ImportOutcome>): ImportOutcome => ({
    code,
    name: 'x',
    outcome: 'same',
    reasons: [],
    ...over,
  });

  function upload(url: string, text: string) {
    const parts = ['--b', 'content-disposition: form-data; name="file"; filename="a.json"', '', text, '--b--', ''];
    const headers = {
      ...as('procedures'),
      'content-type': 'multipart/form-data; boundary=b',
      accept: 'application/json',
    };
    return gateway.app.inject({ method: 'POST', url, headers, payload: parts.join('\r\n') });
  }

  it('is sent on entry by entry; what is refused comes back as a file with the reasons', async () => {
    gateway.services.answering(catalogueApi.importField, outcome({ code: 'vb' }));
    gateway.services.answering(catalogueApi.importProcedure, outcome({ outcome: 'refused', reasons: ['cũ'] }));
    const answer = await upload('/api/v1/procedures/import?preview=true', JSON.stringify(file));
    expect(answer.json()).toMatchObject({
      preview: true,
      counts: { same: 1, refused: 1 },
      rejected: { format: file.format, fields: [], procedures: [{ code, reasons: ['cũ'] }] },
    });
    expect(lastAsked('posting.import-procedure')?.input).toEqual({
      procedure: file.procedures[0],
      fields: [field],
      preview: true,
    });
  });

  it.each(['not json', '[]', '{"format":"other","schema":1}', JSON.stringify({ ...file, procedures: [1] })])(
    'is refused as a whole when it is none: %s',
    async (text) => {
      const answer = await upload('/api/v1/procedures/import', text);
      expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:motcua:problem:catalogue-file-unknown']);
    },
  );

  it('has the same bytes for the same catalogue', async () => {
    const entry = { code, versions: [{ name: 'x', fieldCode: 'vb' }], repeal: null };
    gateway.services.answering(catalogueApi.exportProcedures, { items: [entry as never], nextCursor: null });
    const answer = await gateway.app.inject({ url: '/api/v1/procedures/export', headers: as('clerk') });
    expect(answer.headers['content-disposition']).toContain('danh-muc-thu-tuc.json');
    expect(answer.body.split('\n').slice(0, 5)).toEqual([
      '{',
      '  "format": "motcua-danh-muc-thu-tuc",',
      '  "schema": 1,',
      '  "fields": [',
      '    {',
    ]);
    expect(answer.body.indexOf('"fieldCode"')).toBeLessThan(answer.body.indexOf('"name": "x"'));
  });
});

describe('reasons why something of a file is refused', () => {
  it.each([
    ['versions.0.parts.papers.1.name: phải là văn bản', 'bản 1, Thành phần hồ sơ, dòng 2: phải là văn bản'],
    ['repeal.decision: phải là văn bản', 'bãi bỏ, Quyết định công bố: phải là văn bản'],
    ['aliases: phải là danh sách', 'Tên gọi khác: phải là danh sách'],
    ['Hệ thống đã có 2 phiên bản: tệp cũ hơn.', 'Hệ thống đã có 2 phiên bản: tệp cũ hơn.'],
  ])('%s is told as %s', (reason, words) => {
    expect(reasonWords(reason)).toBe(words);
  });
});
