import { Injectable } from '@nestjs/common';
import { bookApi, type ReportVerification } from '@motcua/contracts';

import { GatewayConfig } from '../gateway.config.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { RateLimit } from '../http/rate-limit.js';

/** Verification for everybody: it reads all contents, so an address may ask for it only so often. */
@Injectable()
export class PublicVerification {
  private readonly perAddress: RateLimit;

  constructor(
    private readonly queries: Queries,
    config: GatewayConfig,
  ) {
    this.perAddress = new RateLimit(config.LOOK_UPS_PER_MINUTE);
  }

  /** @throws Refused not-found `report-not-found`; HttpProblem after too many requests; Unavailable */
  async verify(reportId: string | undefined, request: GatewayRequest): Promise<ReportVerification> {
    const wait = this.perAddress.take(request.ip, performance.now());
    if (wait > 0) throw HttpProblem.tooManyRequests(wait);
    return this.queries.ask(bookApi.verify, reportId === undefined ? {} : { reportId }, request);
  }
}
