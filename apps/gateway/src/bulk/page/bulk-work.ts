import { Injectable } from '@nestjs/common';
import { bulkApi, importsApi, type BulkRefusedRow, type BulkView, type ImportView } from '@motcua/contracts';

import type { GatewayRequest } from '../../http/gateway-request.js';
import { Queries } from '../../http/queries.js';

/** What is under way and what was done lately. */
export interface BulkSituation {
  readonly imports: readonly ImportView[];
  readonly jobs: readonly BulkView[];
}

export interface BulkJobDetails {
  readonly job: BulkView;
  readonly refused: readonly BulkRefusedRow[];
}

const LATEST = 20;

@Injectable()
export class BulkWork {
  constructor(private readonly queries: Queries) {}

  async situation(request: GatewayRequest): Promise<BulkSituation> {
    const [imports, jobs] = await Promise.all([
      this.queries.ask(importsApi.list, { limit: LATEST }, request),
      this.queries.ask(bulkApi.list, { limit: LATEST }, request),
    ]);
    return { imports: imports.items ?? [], jobs: jobs.items ?? [] };
  }

  async job(jobId: string, request: GatewayRequest): Promise<BulkJobDetails> {
    const [job, refused] = await Promise.all([
      this.queries.ask(bulkApi.get, { jobId }, request),
      this.queries.ask(bulkApi.refused, { jobId, after: 0 }, request),
    ]);
    return { job, refused: refused.items ?? [] };
  }
}

export const isGoing = ({ state }: { readonly state: string }): boolean => state === 'waiting' || state === 'running';
