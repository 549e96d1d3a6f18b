import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

import { AccessDenied } from './access-denied.js';
import { Accounts, type Account } from './accounts.js';
import { permissionOf } from './permissions.js';

/** The part of an HTTP request this library reads and writes. */
export interface RequestWithAccount {
  readonly headers: { readonly authorization?: string | undefined };
  account?: Account;
}

const BEARER = /^Bearer ([^\s]{1,200})$/i;

/** Lets a request pass when the account behind its token has a role the route allows. Use globally. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly accounts: Accounts) {}

  /** @throws AccessDenied */
  canActivate(context: ExecutionContext): true {
    const permission = permissionOf(context.getHandler(), context.getClass());
    if (permission === 'everyone') return true;
    const request = context.switchToHttp().getRequest<RequestWithAccount>();
    const account = this.identify(request.headers.authorization);
    if (!permission.includes(account.role)) throw AccessDenied.roleNeeded(permission, account.login);
    request.account = account;
    return true;
  }

  private identify(authorization: string | undefined): Account {
    if (!authorization) throw AccessDenied.withoutToken();
    const token = BEARER.exec(authorization)?.[1];
    const account = token ? this.accounts.byToken(token) : undefined;
    if (!account) throw AccessDenied.unknownToken();
    return account;
  }
}
