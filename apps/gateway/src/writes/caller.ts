import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { accountOf, type Account } from '@motcua/auth';

import type { GatewayRequest } from '../http/gateway-request.js';
import { commandIdOf, uuidFrom } from './ids.js';

/** Who writes, under which command id. */
export class Caller {
  constructor(
    readonly account: Account,
    readonly commandId: string,
    readonly correlationId: string,
  ) {}

  static of(request: GatewayRequest): Caller {
    const account = accountOf(request);
    const header = request.headers['idempotency-key'];
    const key = Array.isArray(header) ? header[0] : header;
    const path = request.url.split('?', 1)[0] ?? '';
    return new Caller(account, commandIdOf(account.login, key, `${request.method} ${path}`), request.id);
  }

  /** Id for something this request creates: a repeat names the same thing. */
  newId(kind: string): string {
    return uuidFrom(this.commandId, kind);
  }
}

/** `accept(@By() caller: Caller)` on routes with `@Allow`. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  Caller.of(context.switchToHttp().getRequest<GatewayRequest>()),
);
