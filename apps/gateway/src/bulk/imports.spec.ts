import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, IMPORT_MAX_BYTES, importsApi, type ImportView } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  gateway.services.asked.length = 0;
  for (const subject of [importsApi.open, importsApi.start, importsApi.cancel]) {
    gateway.services.answering(subject, { id: 'i1', state: 'uploading' } as ImportView);
  }
});
afterAll(() => gateway.app.close());

const BORDER = 'ranh-gioi';
const field = (name: string, value: string) =>
  Buffer.from(`--${BORDER}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
const fileField = (content: Buffer, name = 'đăng ký.csv') =>
  Buffer.concat([
    Buffer.from(
      `--${BORDER}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    content,
    Buffer.from('\r\n'),
  ]);

const send = (parts: Buffer[], { url = '/api/v1/dossiers/import', end = `--${BORDER}--\r\n` } = {}) =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: Buffer.concat([...parts, Buffer.from(end)]),
    headers: { ...as('clerk'), 'content-type': `multipart/form-data; boundary=${BORDER}` },
  });

const subjects = () => gateway.services.asked.map(({ subject }) => subject);
const pieces = () =>
  gateway.services.asked
    .filter(({ subject }) => subject === 'dossiers.import-chunk')
    .map(({ input }) => Buffer.from(String(input['data']), 'base64'));

describe('a file sent to the desk', () => {
  it('goes on in pieces one message can carry, and starts when all of them are there', async () => {
    const content = Buffer.alloc(2 * CHUNK_BYTES + 17, 'thí sinh ');
    const answer = await send([fileField(content), field('procedureCode', '1.005142')]);
    expect([answer.statusCode, answer.json()]).toEqual([202, { importId: 'i1' }]);
    expect(pieces().map(({ length }) => length)).toEqual([CHUNK_BYTES, CHUNK_BYTES, 17]);
    expect(Buffer.concat(pieces()).equals(content)).toBe(true);
    expect(gateway.services.asked.at(-1)).toMatchObject({
      subject: 'dossiers.import-start',
      input: { chunks: 3, procedureCode: '1.005142' },
      meta: { actor: 'clerk' },
    });
  });

  it('keeps its name, without folders', async () => {
    await send([fileField(Buffer.from('a;b'), 'C:\\\\Tệp\\\\đăng ký dự thi.csv')]);
    expect(gateway.services.asked[0]?.input).toMatchObject({ fileName: 'đăng ký dự thi.csv', unitId: 'sgddt' });
  });

  it('is not taken twice when the same request comes again', async () => {
    gateway.services.answering(importsApi.open, { id: 'i1', state: 'done' } as ImportView);
    expect((await send([fileField(Buffer.from('a;b'))])).json()).toEqual({ importId: 'i1' });
    expect(subjects()).toEqual(['dossiers.import-open']);
  });

  it('is forgotten when it is too large', async () => {
    const answer = await send([fileField(Buffer.alloc(IMPORT_MAX_BYTES + 1, 'x'))]);
    expect([answer.statusCode, answer.json()]).toEqual([
      413,
      expect.objectContaining({ type: 'urn:motcua:problem:file-too-large' }),
    ]);
    expect(subjects().at(-1)).toBe('dossiers.import-cancel');
    expect(subjects()).not.toContain('dossiers.import-start');
  });

  it('is forgotten when it breaks off', async () => {
    const answer = await send([fileField(Buffer.from('a;b'))], { end: '' });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(subjects()).not.toContain('dossiers.import-start');
  });

  it('must be there', async () => {
    const answer = await send([field('procedureCode', '1.005142')]);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field: 'file' }] });
  });

  it('is not taken anywhere else', async () => {
    expect((await send([fileField(Buffer.from('x'))], { url: '/api/v1/dossiers' })).statusCode).toBe(415);
    expect(subjects()).toEqual([]);
  });
});

describe('rows that were not taken', () => {
  it('come back as a file with line and reason, in the form of the one sent', async () => {
    const row = (line: number) => ({
      line,
      raw: [`Thí sinh mẫu ${line}`, '31/02/1999'],
      faults: [{ column: 'Ngày sinh', value: '31/02/1999', reason: 'Không có ngày này' }],
    });
    const page = { titles: ['Họ và tên', 'Ngày sinh'], separator: ';' as const, items: [row(3)], next: null };
    gateway.services.answering(importsApi.rejected, page);
    const url = '/api/v1/imports/i1/rejected';
    const { body, headers } = await gateway.app.inject({ method: 'GET', url, headers: as('clerk') });
    expect(headers['content-disposition']).toBe('attachment; filename="dong-khong-nhan-i1.csv"');
    expect(body).toBe(
      '\uFEFFHọ và tên;Ngày sinh;Dòng;Lý do\r\nThí sinh mẫu 3;31/02/1999;3;Ngày sinh: Không có ngày này\r\n',
    );
  });
});

describe('a template', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8', '\uFEFFHọ và tên;'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('can be had as %s', async (format, type, start) => {
    const url = `/api/v1/imports/template?format=${format}`;
    const answer = await gateway.app.inject({ method: 'GET', url, headers: as('clerk') });
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.body.startsWith(start)).toBe(true);
  });

  it('in another format is refused', async () => {
    const url = '/api/v1/imports/template?format=ods';
    expect((await gateway.app.inject({ method: 'GET', url, headers: as('clerk') })).statusCode).toBe(422);
  });
});
