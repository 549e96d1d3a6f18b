import 'reflect-metadata';

import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';

import { AccessGuard, type RequestWithAccount } from './access.guard.js';
import { Accounts } from './accounts.js';
import { Allow, Public } from './permissions.js';
import { ROLES, type Role } from './role.js';

class Desk {
  @Public() open(): void {}
  @Allow('clerk', 'head') receive(): void {}
  forgotten(): void {}
}

const tokenOf = (role: Role) => `token-of-the-${role}-account`;
const guard = new AccessGuard(
  Accounts.from({ accounts: ROLES.map((role) => ({ role, login: role, token: tokenOf(role) })) }),
);

function ask(method: keyof Desk, authorization?: string) {
  const request: RequestWithAccount = { headers: { authorization } };
  const context = {
    getHandler: () => Desk.prototype[method],
    getClass: () => Desk,
    switchToHttp: () => ({ getRequest: () => request }),
  };
  const passed = guard.canActivate(context as unknown as ExecutionContext);
  return { passed, account: request.account };
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
