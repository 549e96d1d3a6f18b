import { Injectable } from '@nestjs/common';
import { postingApi, statisticsApi, type ProcedureListItem, type SummaryView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

const MAX_PROCEDURES = 500;

/** What the start page shows. Many browsers ask at the same moment after a change: they share one question. */
@Injectable()
export class Figures {
  private readonly running = new Map<string, Promise<unknown>>();

  constructor(private readonly queries: Queries) {}

  summary(request: GatewayRequest): Promise<SummaryView> {
    return this.shared('summary', () => this.queries.ask(statisticsApi.summary, {}, request));
  }

  async procedures(request: GatewayRequest): Promise<readonly ProcedureListItem[]> {
    const ask = () => this.queries.ask(postingApi.listProcedures, { limit: MAX_PROCEDURES }, request);
    return (await this.shared('procedures', ask)).items;
  }

  private shared<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const running = this.running.get(name) as Promise<T> | undefined;
    if (running) return running;
    const asked = ask().finally(() => this.running.delete(name));
    this.running.set(name, asked);
    return asked;
  }
}
