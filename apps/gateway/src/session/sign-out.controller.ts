import { Controller, Post, Req, Res } from '@nestjs/common';
import { AccessDenied, isFromOwnPage, Public, SESSION_COOKIE, Sessions } from '@motcua/auth';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { signInAddress } from './local-path.js';
import { SessionCookie } from './session-cookie.js';

/** Signing out; public, since whoever has no session any more must get rid of its cookie too. */
@Public()
@Controller('dang-xuat')
export class SignOutController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** @throws AccessDenied when another site tries to end the session */
  @Post()
  leave(@Req() request: GatewayRequest, @Res() reply: GatewayReply): void {
    const session = this.sessions.read(request.cookies[SESSION_COOKIE] ?? '');
    if (session) {
      if (!isFromOwnPage(request.headers)) throw AccessDenied.foreignPage(session.login);
      this.sessions.end(session);
    }
    this.cookie.clear(request, reply);
    void reply.code(303).header('location', signInAddress(undefined)).send();
  }
}
