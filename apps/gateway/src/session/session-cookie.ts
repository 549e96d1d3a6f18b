import { Injectable } from '@nestjs/common';
import { SESSION_COOKIE } from '@motcua/auth';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';

/** Puts the session into the browser and takes it away again. */
@Injectable()
export class SessionCookie {
  constructor(private readonly config: GatewayConfig) {}

  /** Without a lifetime of its own: the token knows when it ends, and a closed browser forgets it earlier. */
  set(token: string, request: GatewayRequest, reply: GatewayReply): void {
    void reply.setCookie(SESSION_COOKIE, token, this.attributes(request));
  }

  clear(request: GatewayRequest, reply: GatewayReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.attributes(request));
  }

  private attributes(request: GatewayRequest) {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.isSecure(request) } as const;
  }

  /** A false header can only make the cookie stricter, so it needs no trusted proxy. */
  private isSecure({ protocol, headers }: GatewayRequest): boolean {
    return this.config.SECURE_COOKIES === '1' || protocol === 'https' || headers['x-forwarded-proto'] === 'https';
  }
}
