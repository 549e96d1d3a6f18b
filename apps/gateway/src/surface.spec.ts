import { brotliDecompressSync } from 'node:zlib';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossiersApi, postingApi, statisticsApi, unitsApi, type DossierProgress } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { aProcedure, aSummary } from './testing/samples.js';
import { startGateway, type GatewayUnderTest } from './testing/gateway-under-test.js';

const procedures = Array.from({ length: 32 }, (_, index) => ({ ...aProcedure, code: `SGD-${index + 1}` }));
const progress: DossierProgress = {
  code: 'A-1',
  state: 'in-process',
  stateName: 'đang xử lý',
  procedureCode: 'SGD-30',
  procedureName: 'Cấp bản sao',
  heldBy: 'gdth',
  heldSince: '2017-05-16T08:05:00+07:00',
  dueOn: '2017-05-18',
  extendedDueOn: null,
  pausedAt: null,
  accesses: [],
  nextStep: 'Chờ đến ngày hẹn.',
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LIVE_CLIENTS: 1 });
  const { services } = gateway;
  services.answering(statisticsApi.summary, aSummary);
  services.answering(postingApi.listProcedures, {
    items: procedures,
    nextCursor: null,
    asOf: aSummary.asOf,
    position: 1,
  });
  services.answering(unitsApi.list, {
    items: [{ id: 'gdth', name: 'Phòng Giáo dục trung học' } as never],
    nextCursor: null,
  });
  services.answering(dossiersApi.lookUp, progress);
});
afterAll(() => gateway.app.close());

const read = (url: string, headers = {}) => gateway.app.inject({ method: 'GET', url, headers });

describe('the public surface', () => {
  it('needs less than 50 KB for the start page with style and script, and no other host', async () => {
    const page = await read('/', { 'accept-encoding': 'br' });
    const html = brotliDecompressSync(page.rawPayload).toString();
    const parts = [...html.matchAll(/(?:href|src)="(\/tep\/[^"]+)"/g)].map(([, href]) => href ?? '');
    expect(parts).toHaveLength(2);
    const files = await Promise.all(parts.map((href) => read(href, { 'accept-encoding': 'br' })));
    const bytes = [page, ...files].reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
    expect(bytes).toBeLessThan(50_000);
    expect(html).not.toMatch(/(href|src)="(https?:)?\/\//);
    for (const file of files) expect(file.headers['cache-control']).toContain('immutable');
  });

  it('has a script of less than 2 KB, transferred', async () => {
    expect((await read('/tep/live.js', { 'accept-encoding': 'gzip' })).rawPayload.length).toBeLessThan(2_048);
  });

  it('forbids inline scripts, framing and guessing of types everywhere', async () => {
    for (const url of ['/', '/api/v1/public/summary', '/khong-co']) {
      const { headers } = await read(url);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    }
  });

  it('keeps health and metrics to callers on this machine', async () => {
    for (const url of ['/metrics', '/health/live', '/health/ready']) {
      const far = await gateway.app.inject({ method: 'GET', url, remoteAddress: '10.0.0.9' });
      const relayed = await read(url, { 'x-forwarded-for': '10.0.0.9' });
      expect([far.statusCode, relayed.statusCode]).toEqual([404, 404]);
    }
  });

  it('serves the parts of the start page on their own', async () => {
    expect((await read('/manh/tong-quan')).body).toMatch(/^<section id="tong-quan"/);
    expect((await read('/manh/danh-muc')).body).toMatch(/^<section id="danh-muc"/);
  });
});

describe('the look-up page', () => {
  const ask = (form: Record<string, string>) =>
    gateway.app.inject({
      method: 'POST',
      url: '/tra-cuu',
      payload: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

  it('shows who holds the dossier by name, when it is due and what comes next', async () => {
    const { statusCode, body } = await ask({ code: ' A-1 ', secret: 's' });
    expect(statusCode).toBe(200);
    for (const part of [
      'Đang xử lý',
      'Phòng Giáo dục trung học, từ 08:05 ngày 16/05/2017',
      '18/05/2017',
      'Chờ đến ngày hẹn.',
    ]) {
      expect(body).toContain(part);
    }
    expect(gateway.services.asked.find(({ subject }) => subject === 'dossiers.look-up')?.input).toEqual({
      code: 'A-1',
      secret: 's',
    });
  });

  it('shows the reason above the form when nothing is found', async () => {
    gateway.services.refusing(dossiersApi.lookUp, 'not-found', 'x');
    const { statusCode, body } = await ask({ code: 'A-1', secret: 's' });
    expect(statusCode).toBe(404);
    expect(body).toMatch(/role="alert".*Không có hồ sơ nào khớp.*value="A-1"/s);
  });
});

describe('live updates', () => {
  it('reach a waiting browser, and are refused when too many wait', async () => {
    await gateway.app.listen(0, '127.0.0.1');
    const { port } = gateway.app.getHttpServer().address() as AddressInfo;
    let received = '';
    const request = get({ port, path: '/live' }, (stream) =>
      stream.on('data', (chunk: Buffer) => (received += chunk.toString())),
    );
    await eventually(() => expect(received).toContain('retry:'));
    gateway.notify('live.statistics', 42);
    await eventually(() => expect(received).toContain('event: changed\ndata: 42\n\n'));
    expect((await read('/live')).statusCode).toBe(503);
    request.destroy();
  });
});
