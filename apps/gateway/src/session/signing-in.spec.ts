import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { page, signIn } from '../testing/browser-in-memory.js';
import { passwordOf, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ FAILED_LOGINS_PER_MINUTE: 3 });
});
afterAll(() => gateway.app.close());

const password = passwordOf('clerk');
const enter = (form: Record<string, string>, headers?: Record<string, string>) => signIn(gateway, form, headers);
const asJson = (payload: object, headers: Record<string, string> = {}) =>
  gateway.app.inject({ method: 'POST', url: '/dang-nhap', payload, headers });
const read = (url: string, headers: Record<string, string> = page) =>
  gateway.app.inject({ method: 'GET', url, headers });

describe('the login page', () => {
  it('has a form with both fields and says which page comes next', async () => {
    const { statusCode, body, headers } = await read('/dang-nhap?next=/mot-cua/lich');
    expect(statusCode).toBe(200);
    expect(body).toMatch(/<label for="login">Tên đăng nhập<\/label><input id="login"[^>]* autocomplete="username"/);
    expect(body).toMatch(/<label for="password">Mật khẩu<\/label><input id="password"[^>]* type="password"/);
    expect(body).toContain('<input type="hidden" name="next" value="/mot-cua/lich"/>');
    expect(body).not.toContain('role="alert"');
    // Otherwise browsers would send `Origin: null` with the form.
    expect(headers['referrer-policy']).toBe('same-origin');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example'])(
    'forgets a next page elsewhere: %s',
    async (next) => {
      expect((await read(`/dang-nhap?next=${encodeURIComponent(next).replace('%25', '%')}`)).body).not.toContain(
        'evil',
      );
    },
  );
});

describe('signing in', () => {
  it('leads to the page asked for, or to the desk', async () => {
    const asked = await enter({ login: 'clerk', password, next: '/mot-cua/lich?thang=5' });
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/mot-cua/lich?thang=5']);
    expect((await enter({ login: ' clerk ', password })).headers.location).toBe('/mot-cua');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example'])(
    'never leads to another site: %j',
    async (next) => {
      expect((await enter({ login: 'clerk', password, next })).headers.location).toBe('/mot-cua');
    },
  );

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const { headers } = await enter({ login: 'clerk', password });
    expect(headers['set-cookie']).toMatch(/^motcua_session=[\w-]+\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const secure = await enter({ login: 'clerk', password }, { 'x-forwarded-proto': 'https' });
    expect(secure.headers['set-cookie']).toMatch(/; Secure/);
  });

  it('answers programs in JSON, without anything secret', async () => {
    const done = await asJson({ login: 'clerk', password });
    expect([done.statusCode, done.json()]).toEqual([
      200,
      { login: 'clerk', role: 'clerk', name: 'Người dùng mẫu clerk', unitId: 'sgddt' },
    ]);
    expect(done.headers['set-cookie']).toContain('motcua_session=');
    const refused = await asJson({ login: 'clerk', password: 'wrong' });
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect([refused.statusCode, refused.json()]).toEqual([
      401,
      expect.objectContaining({ type: 'urn:motcua:problem:wrong-credentials', detail: expect.any(String) }),
    ]);
  });

  it('says the same about an unknown login and a wrong password, and names the fields', async () => {
    const answers = await Promise.all([
      enter({ login: 'handler', password: 'wrong' }),
      enter({ login: 'nobody', password }),
    ]);
    for (const { statusCode, headers, body } of answers) {
      expect([statusCode, headers['set-cookie']]).toEqual([401, undefined]);
      expect(body).toMatch(/role="alert" id="loi".*Tên đăng nhập hoặc mật khẩu không đúng\./s);
      expect(body.match(/aria-invalid="true" aria-describedby="loi"/g)).toHaveLength(2);
    }
    const [wrong, unknown] = answers.map(({ body }) => body.replace(/value="\w+"/, ''));
    expect(wrong).toBe(unknown);
  });

  it('asks for what is missing, and never shows the password again', async () => {
    const { statusCode, body } = await enter({ login: '', password: 'typed already' });
    expect(statusCode).toBe(422);
    expect(body).toMatch(/id="login"[^>]*aria-invalid="true"/);
    expect(body).not.toMatch(/id="password"[^>]*aria-invalid/);
    expect(body).not.toContain('typed already');
    expect((await asJson({ login: 'clerk', password: ['x'] })).json()).toMatchObject({
      type: 'urn:motcua:problem:credentials-missing',
      errors: [{ field: 'password', message: 'Nhập mật khẩu.' }],
    });
    for (const nothing of [[], 'null']) {
      const headers = { 'content-type': 'application/json' };
      const { statusCode: status } = await gateway.app.inject({
        method: 'POST',
        url: '/dang-nhap',
        payload: nothing,
        headers,
      });
      expect(status).toBe(422);
    }
  });

  it('is refused when another site sends the form, whoever is meant to be signed in', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) {
      const { statusCode, headers: answer } = await enter({ login: 'clerk', password }, headers);
      expect([statusCode, answer['set-cookie']]).toEqual([403, undefined]);
    }
    const foreign = await asJson({ login: 'clerk', password }, { origin: 'https://evil.example' });
    expect(foreign.json()).toMatchObject({ status: 403, type: 'urn:motcua:problem:foreign-page' });
  });

  it('writes who signed in and that it failed, never what was typed', async () => {
    const before = gateway.logged.length;
    await enter({ login: 'head', password: passwordOf('head') });
    await enter({ login: 'head', password: 'typed-secret' });
    await enter({ login: 'typed-secret-too', password: 'x' });
    expect(gateway.logged.slice(before)).toMatchObject([
      { code: 'LOGIN_DONE', fields: { 'actor.id': 'head', 'actor.role': 'head' } },
      { code: 'LOGIN_REFUSED', fields: { 'actor.id': 'head', reason: 'wrong-credentials' } },
      { code: 'LOGIN_REFUSED', fields: { 'actor.id': undefined, reason: 'wrong-credentials' } },
    ]);
    expect(JSON.stringify(gateway.logged)).not.toMatch(/typed-secret|password of/);
  });
});

describe('guessing passwords', () => {
  const from = (remoteAddress: string, form: Record<string, string>) =>
    gateway.app.inject({
      method: 'POST',
      url: '/dang-nhap',
      remoteAddress,
      payload: form,
    });

  it('is stopped for one account, even with the right password and from another address', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await from(`10.0.1.${attempt}`, { login: 'leader', password: 'guess' })).statusCode).toBe(401);
    }
    const locked = await from('10.0.1.9', { login: 'leader', password: passwordOf('leader') });
    expect([locked.statusCode, locked.json()]).toEqual([
      429,
      expect.objectContaining({ type: 'urn:motcua:problem:too-many-logins', title: 'Đăng nhập sai quá nhiều lần' }),
    ]);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from('10.0.1.9', { login: 'inspector', password: passwordOf('inspector') })).statusCode).toBe(200);
  });

  it('is stopped for one address, whatever logins it tries', async () => {
    for (let attempt = 0; attempt < 12; attempt += 1) {
      expect((await from('10.0.2.1', { login: `guess-${attempt}`, password: 'guess' })).statusCode).toBe(401);
    }
    const stopped = await from('10.0.2.1', { login: 'operator', password: passwordOf('operator') });
    expect(stopped.statusCode).toBe(429);
    expect((await from('10.0.2.2', { login: 'operator', password: passwordOf('operator') })).statusCode).toBe(200);
  });

  it('is not what somebody does who signs in again and again', async () => {
    for (let attempt = 0; attempt < 15; attempt += 1) {
      const form = { login: 'procedures', password: passwordOf('procedures') };
      expect((await from('10.0.3.1', form)).statusCode).toBe(200);
    }
  });
});
