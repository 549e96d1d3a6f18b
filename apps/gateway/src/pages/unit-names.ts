import { Injectable } from '@nestjs/common';
import { Refused, Unavailable, unitsApi } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

const KEEP_MS = 60_000;

/** Names of units for readers. Without an answer the id stands: a page must not fail for the want of a name. */
@Injectable()
export class UnitNames {
  private names: ReadonlyMap<string, string> = new Map();
  private goodUntil = 0;

  constructor(private readonly queries: Queries) {}

  async load(request: GatewayRequest): Promise<(id: string) => string> {
    if (performance.now() > this.goodUntil) await this.refresh(request);
    const { names } = this;
    return (id) => names.get(id) ?? id;
  }

  private async refresh(request: GatewayRequest): Promise<void> {
    try {
      const { items } = await this.queries.ask(unitsApi.list, { limit: 500 }, request);
      this.names = new Map(items.map(({ id, name }) => [id, name]));
      this.goodUntil = performance.now() + KEEP_MS;
    } catch (cause) {
      if (!(cause instanceof Unavailable || cause instanceof Refused)) throw cause;
    }
  }
}
