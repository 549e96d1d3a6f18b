import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHUNK_BYTES, evidenceApi, type EvidenceView } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const aPhoto: EvidenceView = {
  evidenceId: 'e1',
  fileName: 'bảng niêm yết.jpg',
  type: 'image/jpeg',
  bytes: 3,
  sha256: 'ab',
  pieces: 1,
  uploadedAt: '2017-05-16T08:00:00.000+07:00',
};
const posting = evidenceApi('posting');

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  gateway.services.asked.length = 0;
  gateway.services.answering(posting.put, { file: aPhoto });
});
afterAll(() => gateway.app.close());

const BORDER = 'ranh-gioi';
const send = (content: Buffer, url = '/api/v1/evidence/posting') =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: Buffer.concat([
      Buffer.from(`--${BORDER}\r\ncontent-disposition: form-data; name="file"; filename="ảnh.jpg"\r\n\r\n`),
      content,
      Buffer.from(`\r\n--${BORDER}--\r\n`),
    ]),
    headers: { ...as('procedures'), 'content-type': `multipart/form-data; boundary=${BORDER}`, 'idempotency-key': 'k' },
  });
const sent = () => gateway.services.asked.map(({ input }) => [input['number'], input['last']]);

describe('an evidence file', () => {
  it('goes to the service that keeps it in pieces, the last one marked', async () => {
    const answer = await send(Buffer.alloc(CHUNK_BYTES + 5, 'x'));
    expect([answer.statusCode, answer.json()]).toEqual([201, aPhoto]);
    expect(sent()).toEqual([
      [0, false],
      [1, true],
    ]);
  });

  it('of one piece is its last', async () => {
    await send(Buffer.from('abc'));
    expect(sent()).toEqual([[0, true]]);
  });

  it('has the same id when the same request comes again', async () => {
    await send(Buffer.from('abc'));
    await send(Buffer.from('abc'));
    expect(new Set(gateway.services.asked.map(({ input }) => input['evidenceId'])).size).toBe(1);
  });

  it('that is refused is read to its end, and the reason given', async () => {
    gateway.services.refusing(posting.put, 'invalid', 'evidence-too-large');
    const answer = await send(Buffer.alloc(3 * CHUNK_BYTES, 'x'));
    expect([answer.statusCode, answer.json()]).toEqual([
      422,
      expect.objectContaining({ type: 'urn:motcua:problem:evidence-too-large' }),
    ]);
    expect(sent()).toEqual([[0, false]]);
  });

  it('is not taken for a service that keeps none', async () => {
    expect((await send(Buffer.from('abc'), '/api/v1/evidence/units')).statusCode).toBe(404);
  });

  it('is shown with its type and its name, and never guessed at', async () => {
    gateway.services.answering(posting.describe, aPhoto);
    gateway.services.answering(posting.piece, { data: Buffer.from('abc').toString('base64') });
    const answer = await gateway.app.inject({ url: '/api/v1/evidence/posting/e1', headers: as('leader') });
    expect([answer.statusCode, answer.body]).toEqual([200, 'abc']);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '3',
      'x-content-type-options': 'nosniff',
      'content-disposition': "inline; filename*=UTF-8''b%E1%BA%A3ng%20ni%C3%AAm%20y%E1%BA%BFt.jpg",
    });
  });
});
