import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

import { AccessDenied } from './access-denied.js';
import { Accounts, type Account } from './accounts.js';
import { isFromOwnPage, isSafe, type OriginHeaders } from './own-page.js';
import { permissionOf } from './permissions.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { Sessions, type Session } from './sessions.js';

/** The part of an HTTP request this library reads and writes. */
export interface RequestWithAccount {
  readonly method: string;
  readonly headers: { readonly authorization?: string | undefined } & OriginHeaders;
  readonly cookies?: Readonly<Record<string, string | undefined>>;
  account?: Account;
  /** Only when the account was identified by its session. */
  session?: Session;
}

const BEARER = /^Bearer ([^\s]{1,200})$/i;

/**
 * Lets a request pass when the account behind its token, or else behind its session, has a role the route allows.
 * Use globally.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  /** @throws AccessDenied */
  canActivate(context: ExecutionContext): true {
    const permission = permissionOf(context.getHandler(), context.getClass());
    if (permission === 'everyone') return true;
    const request = context.switchToHttp().getRequest<RequestWithAccount>();
    const { account, session } = this.identify(request);
    if (!permission.includes(account.role)) throw AccessDenied.roleNeeded(permission, account.login);
    request.account = account;
    if (session) request.session = session;
    return true;
  }

  private identify(request: RequestWithAccount): { account: Account; session?: Session } {
    const { authorization } = request.headers;
    if (authorization) return { account: this.byToken(authorization) };
    const cookie = request.cookies?.[SESSION_COOKIE];
    if (!cookie) throw AccessDenied.withoutToken();
    const session = this.sessions.read(cookie);
    if (!session) throw AccessDenied.sessionOver();
    // A browser adds the cookie on its own, a token it does not.
    if (!isSafe(request.method) && !isFromOwnPage(request.headers)) throw AccessDenied.foreignPage(session.login);
    return { account: session.account, session };
  }

  private byToken(authorization: string): Account {
    const token = BEARER.exec(authorization)?.[1];
    const account = token ? this.accounts.byToken(token) : undefined;
    if (!account) throw AccessDenied.unknownToken();
    return account;
  }
}
