import { Injectable } from '@nestjs/common';
import type { RequestSubject } from '@motcua/contracts';
import { ServiceClient } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import type { GatewayRequest } from '../http/gateway-request.js';
import { fingerprintOf } from './ids.js';

/** Nobody has signed in: what they hold in hand says who asks. */
const ACTOR = 'applicant';

/** Writes of people without an account. */
@Injectable()
export class ApplicantCommands {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {}

  get today(): string {
    return this.clock.today();
  }

  /**
   * @param same what makes the same content the same request; whoever sends it twice asks once
   * @throws Refused, Unavailable
   */
  send<I extends object, O>(
    subject: RequestSubject<I, O>,
    input: I,
    { commandId, same }: { commandId: string; same: object },
    { id }: Pick<GatewayRequest, 'id'>,
  ): Promise<O> {
    const now = this.clock.instant();
    return this.services.ask(subject, input, {
      commandId,
      fingerprint: fingerprintOf(same),
      actor: ACTOR,
      role: ACTOR,
      correlationId: id,
      causationId: commandId,
      at: now,
      recordedAt: now,
    });
  }
}
