import { randomUUID } from 'node:crypto';

import { catalogueApi, Unavailable, type RequestSubject } from '@motcua/contracts';
import type { ServiceClient } from '@motcua/messaging';
import type { Clock, EventLog } from '@motcua/observability';

import { OwnerOfCatalogue, type Publicity } from '../domain/score/score-ports.js';

/** Asks the service of the catalogue, which alone counts its last days. */
export class AskedCatalogue extends OwnerOfCatalogue {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {
    super();
  }

  async publicity(from: string, end: string): Promise<Publicity | null> {
    try {
      const [catalogue, deadlines] = await Promise.all([
        this.ask(catalogueApi.catalogue, {}),
        this.ask(catalogueApi.deadlines, { from, to: end }),
      ]);
      return { procedures: catalogue.items, decisions: deadlines.rows };
    } catch (cause) {
      if (!(cause instanceof Unavailable)) throw cause;
      this.log.warn('SCORE_PARTIAL', 'the score goes without the catalogue', cause);
      return null;
    }
  }

  private ask<I, O>(subject: RequestSubject<I, O>, query: I): Promise<O> {
    const at = this.clock.instant();
    const id = randomUUID();
    const who = { commandId: '', fingerprint: '', actor: 'statistics', role: 'system' };
    return this.services.ask(subject, query, { ...who, correlationId: id, causationId: id, at, recordedAt: at });
  }
}
