import { Injectable } from '@nestjs/common';
import { peopleApi, type AskAboutOwnData, type DataRequestReceipt } from '@motcua/contracts';
import { ServiceClient } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import type { GatewayRequest } from '../http/gateway-request.js';
import { fingerprintOf, uuidFrom } from '../writes/ids.js';

/** Nobody has signed in: the receipt says who asks. */
const ACTOR = 'applicant';

/** Sends what the holder of a receipt asks about the own data. */
@Injectable()
export class OwnData {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {}

  /**
   * The same words about the same dossier on the same day are the same request: a form sent twice asks once.
   * @throws Refused, Unavailable
   */
  ask(asked: Omit<AskAboutOwnData, 'requestId'>, { id }: Pick<GatewayRequest, 'id'>): Promise<DataRequestReceipt> {
    const now = this.clock.instant();
    const code = asked.code.trim().toUpperCase();
    const requestId = uuidFrom('data-request', code, asked.kind, asked.text, now.slice(0, 10));
    const meta = {
      commandId: requestId,
      fingerprint: fingerprintOf({ code, kind: asked.kind, text: asked.text }),
      actor: ACTOR,
      role: ACTOR,
      correlationId: id,
      causationId: requestId,
      at: now,
      recordedAt: now,
    };
    return this.services.ask(peopleApi.askAboutOwnData, { ...asked, requestId }, meta);
  }
}
