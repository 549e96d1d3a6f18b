import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { finalize, type Observable } from 'rxjs';

import { CounterTraffic } from '../domain/bulk/ports.js';

/** A counter that asked something within this time will soon ask again. */
const LINGER_MS = 300;
/** Requests of bulk work itself. */
const BULK = /^dossiers\.(import|bulk)-/;

/** Counts requests that people wait for, so that bulk work gives way to them. */
@Injectable()
export class CounterTrafficInterceptor extends CounterTraffic implements NestInterceptor {
  private underWay = 0;
  private lastAt = Number.NEGATIVE_INFINITY;

  isBusy(): boolean {
    return this.underWay > 0 || performance.now() - this.lastAt < LINGER_MS;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!isFromCounter(context)) return next.handle();
    this.underWay += 1;
    return next.handle().pipe(
      finalize(() => {
        this.underWay -= 1;
        this.lastAt = performance.now();
      }),
    );
  }
}

function isFromCounter(context: ExecutionContext): boolean {
  if (context.getType() !== 'rpc') return false;
  const rpc = context.switchToRpc().getContext<Partial<NatsContext> | undefined>();
  return rpc?.getHeaders !== undefined && !BULK.test(rpc.getSubject?.() ?? '');
}
