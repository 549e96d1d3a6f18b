import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { Refused } from '@motcua/contracts';
import { EventLog, Metrics } from '@motcua/observability';
import { tap, type Observable } from 'rxjs';

import { metaFromContext } from './meta.js';

/** One line and one measurement per request. */
@Injectable()
export class CommandLogInterceptor implements NestInterceptor {
  constructor(
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rpc =
      context.getType() === 'rpc' ? context.switchToRpc().getContext<Partial<NatsContext> | undefined>() : undefined;
    if (!rpc?.getHeaders) return next.handle();
    const subject = rpc.getSubject?.() ?? '';
    const started = performance.now();
    const done = (cause?: unknown) => this.report(context, subject, started, cause);
    return next.handle().pipe(tap({ complete: () => done(), error: done }));
  }

  private report(context: ExecutionContext, subject: string, started: number, cause?: unknown): void {
    const seconds = (performance.now() - started) / 1_000;
    const outcome = cause === undefined ? 'done' : cause instanceof Refused ? 'refused' : 'failed';
    this.metrics.commands.observe({ subject, outcome }, seconds);
    const meta = metaFromContext(context);
    const fields = {
      command: subject,
      'command.id': meta.commandId || undefined,
      'correlation.id': meta.correlationId || undefined,
      'actor.id': meta.actor || undefined,
      duration_ms: Math.round(seconds * 1_000),
    };
    if (cause instanceof Refused)
      this.log.info('COMMAND_REFUSED', 'refused', { ...fields, reason: cause.refusal.code });
    else if (cause !== undefined) this.log.warn('COMMAND_FAILED', 'failed, the caller may try again', cause, fields);
    else if (meta.commandId) this.log.info('COMMAND_DONE', 'done', fields);
    else this.log.debug('COMMAND_DONE', 'answered', fields);
  }
}
