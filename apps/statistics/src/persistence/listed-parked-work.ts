import type { ParkedView } from '@motcua/contracts';
import type { ParkingLot } from '@motcua/messaging';
import { toInstant } from '@motcua/observability';

import { ParkedWork } from '../domain/reconcile/ports.js';

export class ListedParkedWork extends ParkedWork {
  constructor(private readonly lot: ParkingLot) {
    super();
  }

  async list(): Promise<ParkedView[]> {
    const parked = await this.lot.list();
    return parked.map(({ consumer, key, cause, reason, since }) => ({
      consumer,
      key,
      cause,
      reason,
      since: toInstant(since),
    }));
  }
}
