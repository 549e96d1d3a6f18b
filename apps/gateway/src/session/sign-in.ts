import { Injectable } from '@nestjs/common';
import { AccessDenied, Accounts, isFromForeignPage, Sessions, type Account } from '@motcua/auth';
import { EventLog } from '@motcua/observability';

import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { LoginAttempts } from './login-attempts.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Turns login and password into a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly attempts: LoginAttempts,
    private readonly log: EventLog,
  ) {}

  /**
   * @throws AccessDenied when another site sent the form: it would sign the visitor in as somebody else
   * @throws HttpProblem with one answer for an unknown login and a wrong password, or after too many failures
   */
  with(credentials: Credentials, request: GatewayRequest): { account: Account; token: string } {
    if (isFromForeignPage(request.headers)) throw AccessDenied.foreignPage();
    const missing = missingIn(credentials);
    if (missing) throw missing;
    const account = this.identify(credentials, request);
    this.log.info('LOGIN_DONE', 'somebody signed in', {
      'actor.id': account.login,
      'actor.role': account.role,
      'correlation.id': request.id,
    });
    return { account, token: this.sessions.begin(account) };
  }

  private identify({ login, password }: Credentials, request: GatewayRequest): Account {
    const wait = this.attempts.take(login, request.ip);
    if (wait > 0) throw this.refused(login, request, tooManyLogins(wait));
    const account = this.accounts.byPassword(login, password);
    if (!account) throw this.refused(login, request, wrongCredentials());
    this.attempts.giveBack(login, request.ip);
    return account;
  }

  private refused(login: string, request: GatewayRequest, problem: HttpProblem): HttpProblem {
    this.log.info('LOGIN_REFUSED', 'signing in was refused', {
      // Of an account there is. What else is typed there may be a password.
      'actor.id': this.accounts.byLogin(login)?.login,
      'client.address': request.ip,
      reason: problem.fault.code,
      'correlation.id': request.id,
    });
    return problem;
  }
}

const wrongCredentials = (): HttpProblem =>
  new HttpProblem({
    status: 401,
    code: 'wrong-credentials',
    title: 'Đăng nhập không thành công',
    detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    headers: { 'www-authenticate': 'Bearer' },
  });

function tooManyLogins(seconds: number): HttpProblem {
  return new HttpProblem({
    status: 429,
    code: 'too-many-logins',
    title: 'Đăng nhập sai quá nhiều lần',
    detail: `Tạm dừng nhận đăng nhập để bảo vệ tài khoản. Vui lòng thử lại sau ${seconds} giây.`,
    headers: { 'retry-after': String(seconds) },
  });
}

function missingIn({ login, password }: Credentials): HttpProblem | undefined {
  const errors = [
    ...(login === '' ? [{ field: 'login', message: 'Nhập tên đăng nhập.' }] : []),
    ...(password === '' ? [{ field: 'password', message: 'Nhập mật khẩu.' }] : []),
  ];
  if (errors.length === 0) return undefined;
  const detail = errors.map(({ message }) => message).join(' ');
  return new HttpProblem({ status: 422, code: 'credentials-missing', title: 'Thiếu thông tin', detail, errors });
}
