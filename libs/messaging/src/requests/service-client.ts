import { Injectable } from '@nestjs/common';
import { ClientNats, NatsRecordBuilder } from '@nestjs/microservices';
import { Refused, Unavailable, type CommandMeta, type Refusal, type RequestSubject } from '@motcua/contracts';
import { firstValueFrom, timeout } from 'rxjs';

import { metaToHeaders } from './meta.js';

const TIMEOUT_MS = 10_000;

/** Asks other services: typed request and reply over NATS. */
@Injectable()
export class ServiceClient {
  constructor(private readonly client: ClientNats) {}

  /**
   * @throws Refused with the service's reason
   * @throws Unavailable when nobody answers in time; the same command id may be sent again
   */
  async ask<I, O>(subject: RequestSubject<I, O>, input: I, meta: CommandMeta): Promise<O> {
    const record = new NatsRecordBuilder(input).setHeaders(metaToHeaders(meta)).build();
    try {
      return await firstValueFrom(this.client.send<O>(subject.subject, record).pipe(timeout(TIMEOUT_MS)));
    } catch (cause) {
      if (isRefusal(cause)) throw new Refused(cause);
      throw new Unavailable(`no answer to ${subject.subject}`, { cause });
    }
  }
}

const isRefusal = (cause: unknown): cause is Refusal =>
  typeof cause === 'object' && cause !== null && 'refused' in cause && 'detail' in cause;
