import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { Allow, type Role } from '@motcua/auth';
import { reconciliationApi, type ReconciliationStatus } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** Who answers for the figures, and who repairs. */
export const RECONCILERS: readonly Role[] = ['head', 'leader', 'operator'];

/** Whether the figures hold all that the records say. */
@Allow(...RECONCILERS)
@Controller('api/v1/reports/reconciliation')
export class ReconcileController {
  constructor(private readonly queries: Queries) {}

  /** The last comparison. */
  @Get()
  last(@Req() request: GatewayRequest): Promise<ReconciliationStatus> {
    return this.queries.ask(reconciliationApi.last, {}, request);
  }

  /** Compares now. Nothing is changed by it, so it needs no key; `running` when it takes longer than some seconds. */
  @Post()
  @HttpCode(200)
  run(@Req() request: GatewayRequest): Promise<ReconciliationStatus> {
    return this.queries.ask(reconciliationApi.run, {}, request);
  }
}
