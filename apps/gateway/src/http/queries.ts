import { Injectable } from '@nestjs/common';
import type { RequestSubject } from '@motcua/contracts';
import { ServiceClient } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import type { GatewayRequest } from './gateway-request.js';

/** Puts questions to services. A question has no command id: nothing is remembered of it. */
@Injectable()
export class Queries {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused, Unavailable */
  async ask<I, O>(
    subject: RequestSubject<I, O>,
    input: I,
    { account, id }: Pick<GatewayRequest, 'account' | 'id'>,
  ): Promise<O> {
    const now = this.clock.instant();
    return this.services.ask(subject, input, {
      commandId: '',
      fingerprint: '',
      actor: account?.login ?? 'public',
      role: account?.role ?? 'public',
      unitId: account?.unitId ?? '',
      correlationId: id,
      causationId: id,
      at: now,
      recordedAt: now,
    });
  }
}
