import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Public, SESSION_COOKIE, Sessions } from '@motcua/auth';

import { faultOf } from '../http/fault-of.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { problemOf, type Fault } from '../http/http-problem.js';
import { Site } from '../pages/site.js';
import { DESK, localPath } from './local-path.js';
import { SessionCookie } from './session-cookie.js';
import { SignIn } from './sign-in.js';
import { SignInPage, type SignInProps } from './sign-in-page.js';

/** Signing in: a form for people, the same as JSON for programs. */
@Public()
@Controller('dang-nhap')
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly site: Site,
  ) {}

  @Get()
  form(@Query('next') next: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): void {
    const account = this.sessions.read(request.cookies[SESSION_COOKIE] ?? '')?.account;
    this.show(reply, 200, { login: '', next: localPath(next), signedInAs: account?.name ?? account?.login });
  }

  @Post()
  enter(@Body() body: unknown, @Req() request: GatewayRequest, @Res() reply: GatewayReply): void {
    const given = fieldsOf(body);
    try {
      const { account, token } = this.signIn.with(given, request);
      this.cookie.set(token, request, reply);
      const { login, role, name, unitId } = account;
      if (isJson(request)) void reply.code(200).send({ login, role, name, unitId });
      else
        void reply
          .code(303)
          .header('location', given.next ?? DESK)
          .send();
    } catch (cause) {
      const fault = faultOf(cause);
      if (fault.status >= 500) throw cause;
      this.refuse(reply, request, fault, given);
    }
  }

  private refuse(
    reply: GatewayReply,
    request: GatewayRequest,
    fault: Fault,
    given: Pick<SignInProps, 'login' | 'next'>,
  ): void {
    void reply.headers(fault.headers ?? {});
    const problem = problemOf(fault, request);
    if (!isJson(request)) return this.show(reply, fault.status, { login: given.login, next: given.next, problem });
    void reply.code(fault.status).type('application/problem+json').send(JSON.stringify(problem));
  }

  private show(reply: GatewayReply, status: number, props: Omit<SignInProps, 'frame'>): void {
    void reply
      .code(status)
      // The form must say where it came from, also to browsers that say it by `Origin` only.
      .header('referrer-policy', 'same-origin')
      .type('text/html; charset=utf-8')
      .send(<SignInPage frame={this.site.frame()} {...props} />);
  }
}

const MAX_FIELD = 500;
const text = (value: unknown): string => (typeof value === 'string' && value.length <= MAX_FIELD ? value : '');

function fieldsOf(body: unknown) {
  const { login, password, next } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return { login: text(login).trim(), password: text(password), next: localPath(next) };
}

const isJson = ({ headers }: GatewayRequest): boolean =>
  (headers['content-type'] ?? '').toLowerCase().startsWith('application/json');
