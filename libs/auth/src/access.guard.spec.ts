import 'reflect-metadata';

import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';

import { AccessGuard, type RequestWithAccount } from './access.guard.js';
import { Accounts } from './accounts.js';
import { Allow, Public } from './permissions.js';
import { ROLES, type Role } from './role.js';
import { Sessions } from './sessions.js';

class Desk {
  @Public() open(): void {}
  @Allow('clerk', 'head') receive(): void {}
  forgotten(): void {}
}

const tokenOf = (role: Role) => `token-of-the-${role}-account`;
const accounts = Accounts.from({ accounts: ROLES.map((role) => ({ role, login: role, token: tokenOf(role) })) });
const sessions = new Sessions(accounts, { idleMs: 60_000, longestMs: 600_000 });
const guard = new AccessGuard(accounts, sessions);

function ask(method: keyof Desk, authorization?: string, given: Partial<RequestWithAccount> = {}) {
  const request: RequestWithAccount = { method: 'GET', ...given, headers: { authorization, ...given.headers } };
  const context = {
    getHandler: () => Desk.prototype[method],
    getClass: () => Desk,
    switchToHttp: () => ({ getRequest: () => request }),
  };
  const passed = guard.canActivate(context as unknown as ExecutionContext);
  return { passed, account: request.account, session: request.session };
}

describe('the access guard', () => {
  it('lets everybody use a public route', () => {
    expect(ask('open').passed).toBe(true);
  });

  it('lets the allowed roles pass and remembers the account', () => {
    expect(ask('receive', `Bearer ${tokenOf('clerk')}`).account).toMatchObject({ login: 'clerk', role: 'clerk' });
    expect(ask('receive', `bearer ${tokenOf('head')}`).account).toMatchObject({ role: 'head' });
  });

  it('asks a caller without a token to sign in', () => {
    expect(() => ask('receive')).toThrow(expect.objectContaining({ status: 401, code: 'not-signed-in' }));
  });

  it.each(['Bearer unknown', 'Basic Y2xlcms6eA==', 'Bearer '])('does not know "%s"', (authorization) => {
    expect(() => ask('receive', authorization)).toThrow(
      expect.objectContaining({ status: 401, code: 'unknown-token' }),
    );
  });

  it('tells a wrong role which roles may', () => {
    const denied = {
      status: 403,
      login: 'partner',
      detail: expect.stringMatching(/một cửa \(clerk\), trưởng phòng \(head\)/),
    };
    expect(() => ask('receive', `Bearer ${tokenOf('partner')}`)).toThrow(expect.objectContaining(denied));
  });

  it('opens a route without a decorator to nobody', () => {
    for (const role of ROLES) {
      expect(() => ask('forgotten', `Bearer ${tokenOf(role)}`)).toThrow(expect.objectContaining({ status: 403 }));
    }
  });
});

describe('the access guard, asked with a session', () => {
  const begin = (role: Role) => sessions.begin(accounts.byLogin(role)!);
  const cookies = (role: Role) => ({ motcua_session: begin(role) });
  const own = { origin: 'https://desk.example', host: 'desk.example' };

  it('knows the account, and whose session it is', () => {
    const { account, session } = ask('receive', undefined, { cookies: cookies('clerk') });
    expect(account).toMatchObject({ login: 'clerk', role: 'clerk' });
    expect(session).toMatchObject({ login: 'clerk' });
  });

  it('lets a token win over it', () => {
    const { account, session } = ask('receive', `Bearer ${tokenOf('head')}`, { cookies: cookies('clerk') });
    expect({ account, session }).toEqual({ account: expect.objectContaining({ role: 'head' }), session: undefined });
    expect(() => ask('receive', 'Bearer wrong', { cookies: cookies('clerk') })).toThrow(
      expect.objectContaining({ code: 'unknown-token' }),
    );
  });

  it('asks to sign in again when it is over, and still wants the role', () => {
    expect(() => ask('receive', undefined, { cookies: { motcua_session: 'x.y' } })).toThrow(
      expect.objectContaining({ status: 401, code: 'session-over' }),
    );
    expect(() => ask('receive', undefined, { cookies: cookies('partner') })).toThrow(
      expect.objectContaining({ status: 403, code: 'role-not-allowed' }),
    );
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes %s from own pages only', (method) => {
    const write = (headers: object) => ask('receive', undefined, { method, cookies: cookies('clerk'), headers });
    expect(write(own).passed).toBe(true);
    expect(write({ 'sec-fetch-site': 'same-origin' }).passed).toBe(true);
    for (const headers of [
      {},
      { ...own, origin: 'https://evil.example' },
      { ...own, 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(() => write(headers)).toThrow(expect.objectContaining({ status: 403, code: 'foreign-page' }));
    }
  });

  it('takes writes with a token from anywhere, since no browser adds it', () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(ask('receive', `Bearer ${tokenOf('clerk')}`, { method: 'POST', headers }).passed).toBe(true);
  });
});
