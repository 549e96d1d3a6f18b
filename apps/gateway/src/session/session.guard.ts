import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AccessDenied, AccessGuard, Accounts, Sessions } from '@motcua/auth';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { wantsPage } from '../http/problem.filter.js';
import { comeBackTo, signInAddress } from './local-path.js';
import { SessionCookie } from './session-cookie.js';

/** The access guard for people in front of a browser: sends them to the login page, and keeps a used session alive. */
@Injectable()
export class SessionGuard extends AccessGuard {
  constructor(
    accounts: Accounts,
    private readonly open: Sessions,
    private readonly cookie: SessionCookie,
  ) {
    super(accounts, open);
  }

  /** @throws AccessDenied, HttpProblem */
  override canActivate(context: ExecutionContext): true {
    const http = context.switchToHttp();
    const request = http.getRequest<GatewayRequest>();
    try {
      super.canActivate(context);
    } catch (cause) {
      const isUnknown = cause instanceof AccessDenied && cause.status === 401;
      throw isUnknown && wantsPage(request) ? toSignIn(request, cause) : cause;
    }
    this.keepAlive(request, http.getResponse<GatewayReply>());
    return true;
  }

  private keepAlive(request: GatewayRequest, reply: GatewayReply): void {
    const renewed = request.session && this.open.renewed(request.session);
    if (renewed) this.cookie.set(renewed, request, reply);
  }
}

function toSignIn(request: GatewayRequest, { code, detail }: AccessDenied): HttpProblem {
  const headers = { location: signInAddress(comeBackTo(request)) };
  return new HttpProblem({ status: 303, code, title: 'Chưa đăng nhập', detail, headers });
}
