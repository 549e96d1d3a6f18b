import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { dossiersApi } from '@motcua/contracts';

import { inSession, ownPage, page, signIn } from '../testing/browser-in-memory.js';
import { as, passwordOf, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

/** Stands for the pages of the staff. */
@Controller('trang-thu')
@Allow('clerk')
class TrialPage {
  @Get() show(): string {
    return 'shown';
  }
  @Post() act(): string {
    return 'done';
  }
}

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({}, [TrialPage]);
  gateway.services.answering(dossiersApi.list, { items: [], nextCursor: null } as never);
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => gateway.app.close());

type Headers = Record<string, string>;
const get = (url: string, headers: Headers) => gateway.app.inject({ method: 'GET', url, headers });
const post = (url: string, headers: Headers) => gateway.app.inject({ method: 'POST', url, headers, payload: {} });
const statusOf = async (headers: Headers) => (await get('/api/v1/dossiers', headers)).statusCode;
const later = (minutes: number) => {
  const then = Date.now() + minutes * 60_000;
  jest.spyOn(Date, 'now').mockReturnValue(then);
};
const cookieIn = (answer: { headers: Record<string, unknown> }) => ({
  cookie: String(answer.headers['set-cookie']).split(';', 1)[0] ?? '',
});

describe('the cookie of a session', () => {
  it('opens what the role may open, for programs as for pages', async () => {
    const clerk = await inSession(gateway, 'clerk');
    expect([await statusOf(clerk), (await get('/trang-thu', { ...clerk, ...page })).body]).toEqual([200, 'shown']);
    expect(gateway.services.asked.at(-1)?.meta).toMatchObject({ actor: 'clerk', role: 'clerk' });
    expect(await statusOf(await inSession(gateway, 'partner'))).toBe(403);
  });

  it('yields to a token', async () => {
    const clerk = await inSession(gateway, 'clerk');
    await get('/api/v1/dossiers', { ...clerk, ...as('head') });
    expect(gateway.services.asked.at(-1)?.meta).toMatchObject({ actor: 'head' });
    expect(await statusOf({ ...clerk, authorization: 'Bearer wrong' })).toBe(401);
  });

  it('is worth nothing when it was changed or made up', async () => {
    const { cookie } = await inSession(gateway, 'clerk');
    const [claims = '', signature = ''] = cookie.replace('motcua_session=', '').split('.');
    const raised = Buffer.from(claims, 'base64url').toString().replace('"clerk"', '"operator"');
    for (const forged of [
      `${Buffer.from(raised).toString('base64url')}.${signature}`,
      `${claims}.x`,
      claims,
      'x',
      '%00',
    ]) {
      const answer = await get('/api/v1/dossiers', { cookie: `motcua_session=${forged}` });
      expect(answer.json()).toMatchObject({ status: 401, type: 'urn:motcua:problem:session-over' });
    }
  });

  it('ends after half an hour without use, and lasts with use up to twelve hours', async () => {
    const idle = await inSession(gateway, 'clerk');
    let used = idle;
    later(29);
    const answer = await get('/api/v1/dossiers', used);
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, expect.stringMatching(/HttpOnly/)]);
    used = cookieIn(answer);
    later(5);
    expect([await statusOf(idle), await statusOf(used)]).toEqual([401, 200]);
    for (let minutes = 20; minutes < 680; minutes += 20) {
      jest.restoreAllMocks();
      later(minutes + 29);
      used = cookieIn(await get('/api/v1/dossiers', used));
    }
    expect(await statusOf(used)).toBe(200);
    jest.restoreAllMocks();
    later(12 * 60);
    expect(await statusOf(used)).toBe(401);
  });
});

describe('signing out', () => {
  it('ends the session for every copy of its cookie, and takes the cookie away', async () => {
    const clerk = await inSession(gateway, 'clerk');
    const elsewhere = await inSession(gateway, 'clerk');
    const left = await post('/dang-xuat', { ...clerk, ...ownPage });
    expect([left.statusCode, left.headers.location]).toEqual([303, '/dang-nhap']);
    expect(left.headers['set-cookie']).toMatch(/^motcua_session=;.*Path=\/; Expires=Thu, 01 Jan 1970/);
    expect([await statusOf(clerk), await statusOf(elsewhere)]).toEqual([401, 200]);
  });

  it('works without a session, and not from another site', async () => {
    expect((await post('/dang-xuat', {})).statusCode).toBe(303);
    const clerk = await inSession(gateway, 'clerk');
    expect((await post('/dang-xuat', { ...clerk, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(await statusOf(clerk)).toBe(200);
  });

  it('is offered on the login page to whoever is signed in', async () => {
    const clerk = await inSession(gateway, 'clerk');
    expect((await get('/dang-nhap', { ...clerk, ...page })).body).toMatch(
      /Người dùng mẫu clerk.*action="\/dang-xuat"/s,
    );
    expect((await get('/dang-nhap', page)).body).not.toContain('/dang-xuat');
  });
});

describe('a write with the cookie', () => {
  it.each([
    ['API', '/api/v1/dossiers/d-1/accept'],
    ['page', '/trang-thu'],
  ])('must come from an own page: %s', async (_, url) => {
    const clerk = await inSession(gateway, 'clerk');
    const write = async (headers: Headers) => (await post(url, { ...clerk, ...headers })).statusCode;
    const own = { host: 'desk.example', origin: 'http://desk.example' };
    expect([await write(ownPage), await write(own)].every((status) => status < 300)).toBe(true);
    for (const headers of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { ...own, origin: 'http://evil.example' },
      { ...own, origin: 'null' },
    ]) {
      expect(await write(headers as Headers)).toBe(403);
    }
    const refused = await post(url, clerk);
    expect(refused.json()).toMatchObject({ type: 'urn:motcua:problem:foreign-page', detail: expect.any(String) });
  });
});

describe('a page without a session', () => {
  it('leads to the login page and back', async () => {
    const away = await get('/trang-thu?trang=2', page);
    expect([away.statusCode, away.headers.location]).toEqual([303, '/dang-nhap?next=%2Ftrang-thu%3Ftrang%3D2']);
    const form = (await get(String(away.headers.location), page)).body;
    const next = /name="next" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const back = await signIn(gateway, { login: 'clerk', password: passwordOf('clerk'), next });
    expect(back.headers.location).toBe('/trang-thu?trang=2');
    expect((await get('/trang-thu?trang=2', { ...cookieIn(back), ...page })).body).toBe('shown');
  });

  it('brings back to the form when it was sent too late', async () => {
    const headers = { ...page, host: 'desk', referer: 'http://desk/trang-thu/moi' };
    expect((await post('/trang-thu', headers)).headers.location).toBe('/dang-nhap?next=%2Ftrang-thu%2Fmoi');
  });

  it('is a problem for programs, and for calls of the API', async () => {
    for (const answer of [await get('/trang-thu', {}), await get('/api/v1/dossiers', page)]) {
      expect(answer.json()).toMatchObject({ status: 401, type: 'urn:motcua:problem:not-signed-in' });
    }
  });

  it('is a page with the reason for a role that may not', async () => {
    const answer = await get('/trang-thu', { ...(await inSession(gateway, 'leader')), ...page });
    expect([answer.statusCode, answer.body]).toEqual([403, expect.stringContaining('cán bộ một cửa')]);
  });
});
