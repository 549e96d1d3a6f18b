import { Injectable } from '@nestjs/common';
import { dossiersApi, Refused, type DossierProgress, type LookUpDossier } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { Queries } from '../http/queries.js';
import { RateLimit } from '../http/rate-limit.js';

/** Progress of a dossier for whoever holds its receipt. */
@Injectable()
export class LookUp {
  constructor(
    private readonly queries: Queries,
    private readonly limit: RateLimit,
  ) {}

  /**
   * @throws Refused with one and the same answer for a wrong code and a wrong secret: neither can be probed
   * @throws HttpProblem after too many attempts
   */
  async find(asked: LookUpDossier, request: GatewayRequest): Promise<DossierProgress> {
    const wait = this.limit.take(request.ip, performance.now());
    if (wait > 0) throw HttpProblem.tooManyRequests(wait);
    try {
      return await this.queries.ask(dossiersApi.lookUp, asked, request);
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      throw Refused.because(
        'not-found',
        'dossier-not-found',
        'Không có hồ sơ nào khớp với mã hồ sơ và mã tra cứu này.',
      );
    }
  }
}
