import { randomUUID } from 'node:crypto';

import {
  versionsApi,
  type DossierVersion,
  type DossierVersionsPage,
  type DossierVersionsQuery,
} from '@motcua/contracts';
import type { ServiceClient } from '@motcua/messaging';
import type { Clock } from '@motcua/observability';

import { OwnerOfDossiers } from '../domain/reconcile/ports.js';

/** Asks the service of dossiers. */
export class AskedDossiers extends OwnerOfDossiers {
  constructor(
    private readonly services: ServiceClient,
    private readonly clock: Clock,
  ) {
    super();
  }

  page(epoch: string, after: string | undefined): Promise<DossierVersionsPage> {
    return this.ask({ epoch, ...(after === undefined ? {} : { after }) });
  }

  async of(epoch: string, ids: readonly string[]): Promise<readonly DossierVersion[]> {
    const { items } = await this.ask({ epoch, ids: [...ids] });
    return items;
  }

  private ask(query: DossierVersionsQuery): Promise<DossierVersionsPage> {
    const at = this.clock.instant();
    const id = randomUUID();
    const who = { commandId: '', fingerprint: '', actor: 'statistics', role: 'system' };
    return this.services.ask(versionsApi.dossiers, query, {
      ...who,
      correlationId: id,
      causationId: id,
      at,
      recordedAt: at,
    });
  }
}
