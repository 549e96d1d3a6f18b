import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossiersApi, postingApi, statisticsApi } from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from './testing/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LOOK_UPS_PER_MINUTE: 3 });
});
afterAll(() => gateway.app.close());

type Request = Exclude<Parameters<GatewayUnderTest['app']['inject']>[0], string | undefined>;
const send = (request: Request) => gateway.app.inject(request);
const deadline: Request = { method: 'GET', url: '/api/v1/dossiers/d-1/deadline', headers: as('clerk') };

describe('a problem', () => {
  it.each([
    ['not-found', 404],
    ['conflict', 409],
    ['invalid', 422],
    ['forbidden', 403],
  ] as const)('of kind %s is answered with %i and the reason of the service', async (kind, status) => {
    gateway.services.refusing(dossiersApi.deadline, kind, 'some-reason');
    const answer = await send({ ...deadline, headers: { ...as('clerk'), 'x-correlation-id': 'c-1' } });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toEqual({
      type: 'urn:motcua:problem:some-reason',
      title: expect.any(String),
      status,
      detail: 'Lý do: some-reason.',
      instance: '/api/v1/dossiers/d-1/deadline',
      correlationId: 'c-1',
      errors: [],
    });
  });

  it('asks to try again when a service does not answer, and writes a line', async () => {
    gateway.services.silent(dossiersApi.deadline);
    const answer = await send(deadline);
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('1');
    expect(gateway.logged.at(-1)).toMatchObject({
      code: 'HTTP_FAILED',
      fields: { 'http.status': 503, 'http.route': '/api/v1/dossiers/:id/deadline' },
    });
  });

  it.each([
    ['an unknown address', { method: 'GET', url: '/api/v1/nothing' }, 404, 'route-not-found'],
    ['a wrong method', { method: 'DELETE', url: '/api/v1/dossiers/d-1' }, 405, 'method-not-allowed'],
    [
      'malformed JSON',
      {
        method: 'POST',
        url: '/api/v1/dossiers',
        payload: '{',
        headers: { ...as('clerk'), 'content-type': 'application/json' },
      },
      400,
      'malformed-request',
    ],
    [
      'a body of more than 1 MB',
      { method: 'POST', url: '/api/v1/dossiers', payload: { a: 'x'.repeat(1_100_000) }, headers: as('clerk') },
      413,
      'body-too-large',
    ],
    [
      'another content type',
      {
        method: 'POST',
        url: '/api/v1/dossiers',
        payload: '<a/>',
        headers: { ...as('clerk'), 'content-type': 'text/xml' },
      },
      415,
      'media-type-not-supported',
    ],
    ['an address that cannot be decoded', { method: 'GET', url: '/%E0%A4%A' }, 400, 'unreadable-address'],
  ] as const)('answers %s', async (_, request, status, code) => {
    const answer = await send(request as Request);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['x-correlation-id']).toBe((answer.json() as { correlationId: string }).correlationId);
    expect(answer.json()).toMatchObject({ type: `urn:motcua:problem:${code}`, status });
  });

  it('names the allowed methods when the method is wrong', async () => {
    const answer = await send({ method: 'DELETE', url: '/api/v1/dossiers/d-1' });
    expect(answer.headers['allow']).toContain('GET');
    expect((await send({ method: 'PUT', url: '/tra-cuu' })).headers['allow']).toBe('GET, HEAD, POST');
  });

  it('writes a line for a refused caller, without the token', async () => {
    await send({ ...deadline, headers: as('partner') });
    const line = gateway.logged.at(-1);
    expect(line).toMatchObject({ code: 'ACCESS_DENIED', fields: { 'actor.id': 'partner', 'http.status': 403 } });
    expect(JSON.stringify(line)).not.toContain('token-of');
  });

  it('does not pass on a correlation id that could forge a log line', async () => {
    const answer = await send({ ...deadline, headers: { 'x-correlation-id': 'a b"c' } });
    expect(answer.headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the public look-up', () => {
  const lookUp = (remoteAddress: string) =>
    send({ method: 'GET', url: '/api/v1/public/dossiers/A-1?secret=s3', remoteAddress });

  it('answers a wrong code and a wrong secret alike, and does not repeat the secret', async () => {
    gateway.services.refusing(dossiersApi.lookUp, 'not-found', 'no-such-code');
    const wrongCode = await lookUp('10.0.0.1');
    gateway.services.refusing(dossiersApi.lookUp, 'forbidden', 'wrong-secret');
    const wrongSecret = await lookUp('10.0.0.1');
    const { correlationId: _, ...first } = wrongCode.json() as Record<string, unknown>;
    expect(wrongSecret.json()).toMatchObject(first);
    expect(wrongCode.body).not.toContain('s3');
  });

  it('stops one address after too many attempts and no other', async () => {
    gateway.services.refusing(dossiersApi.lookUp, 'not-found', 'no-such-code');
    const statuses = [];
    for (let attempt = 0; attempt < 4; attempt += 1) statuses.push((await lookUp('10.0.0.2')).statusCode);
    expect(statuses).toEqual([404, 404, 404, 429]);
    expect((await lookUp('10.0.0.2')).headers['retry-after']).toBe('20');
    expect((await lookUp('10.0.0.3')).statusCode).toBe(404);
  });
});

describe('browsers', () => {
  const asBrowser = { accept: 'text/html,application/xhtml+xml' };

  it('get a page for an unknown address, an unknown procedure and a service that does not answer', async () => {
    gateway.services.refusing(postingApi.getProcedure, 'not-found', 'procedure-not-found');
    gateway.services.silent(statisticsApi.summary);
    const answers = [];
    for (const url of ['/khong-co', '/thu-tuc/none', '/'])
      answers.push(await send({ method: 'GET', url, headers: asBrowser }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 503]);
    for (const answer of answers) expect(answer.body).toMatch(/^<!doctype html>.*mã đối chiếu/s);
  });

  it('get problems from the API all the same', async () => {
    const answer = await send({ method: 'GET', url: '/api/v1/nothing', headers: asBrowser });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});
