import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { AccessDenied } from '@motcua/auth';
import { EventLog } from '@motcua/observability';

import { errorPage } from '../pages/error-page.js';
import { Site } from '../pages/site.js';
import { faultOf } from './fault-of.js';
import type { GatewayReply, GatewayRequest } from './gateway-request.js';
import { problemOf, type Fault, type Problem } from './http-problem.js';

/** Every error leaves as a problem (RFC 9457), or as a page for a browser. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: EventLog,
    private readonly site: Site,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<GatewayRequest>();
    const reply = http.getResponse<GatewayReply>();
    const fault = faultOf(error);
    this.report(error, fault, request);
    if (reply.sent) return;
    void reply
      .code(fault.status)
      .headers(fault.headers ?? {})
      .header('cache-control', 'no-store');
    if (isHealth(request) && error instanceof HttpException) void reply.send(error.getResponse());
    else this.answer(reply, request, problemOf(fault, request));
  }

  private answer(reply: GatewayReply, request: GatewayRequest, problem: Problem): void {
    if (wantsPage(request)) void reply.type('text/html; charset=utf-8').send(errorPage(this.site.frame(), problem));
    else void reply.type('application/problem+json').send(JSON.stringify(problem));
  }

  private report(error: unknown, { status, code }: Fault, request: GatewayRequest): void {
    const fields = {
      'http.method': request.method,
      'http.route': request.routeOptions?.url,
      'http.status': status,
      reason: code,
      'correlation.id': request.id,
    };
    if (status === 401 || status === 403) {
      const actor = error instanceof AccessDenied ? error.login : request.account?.login;
      this.log.info('ACCESS_DENIED', 'refused for lack of rights', { ...fields, 'actor.id': actor });
    } else if (status === 503) this.log.warn('HTTP_FAILED', 'no answer, the caller may try again', error, fields);
    else if (status >= 500) this.log.error('HTTP_FAILED', 'a request ended with a server error', error, fields);
  }
}

const isHealth = (request: GatewayRequest): boolean => request.url.startsWith('/health/');

/** A browser looking at a page, as opposed to a program that calls the API. */
export const wantsPage = (request: Pick<GatewayRequest, 'url' | 'headers'>): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
