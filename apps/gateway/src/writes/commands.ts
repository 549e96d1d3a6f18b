import { Injectable } from '@nestjs/common';
import type { RequestSubject } from '@motcua/contracts';
import { ServiceClient } from '@motcua/messaging';
import { Clock, toInstant } from '@motcua/observability';

import type { Caller } from './caller.js';
import { fingerprintOf } from './ids.js';
import { momentOf, type Occurred } from './occurred-at.js';

/** Sends writes to the service that decides. */
@Injectable()
export class Commands {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {}

  /**
   * @param known what the address gives, or defaults for what the body leaves out
   * @throws Refused, Unavailable
   */
  async send<I extends object, O, K extends Partial<I>>(
    subject: RequestSubject<I, O>,
    caller: Caller,
    body: Omit<I, keyof K> & Partial<I> & Occurred,
    known: K,
  ): Promise<O> {
    const { occurredAt, ...rest } = body;
    const input = { ...known, ...rest } as unknown as I;
    const now = this.clock.now();
    const { account, commandId, correlationId } = caller;
    const meta = {
      commandId,
      fingerprint: fingerprintOf({ ...input, occurredAt }),
      actor: account.login,
      role: account.role,
      unitId: account.unitId ?? '',
      correlationId,
      causationId: commandId,
      at: momentOf({ occurredAt }, account, now),
      recordedAt: toInstant(now),
    };
    return this.services.ask(subject, input, meta);
  }
}
