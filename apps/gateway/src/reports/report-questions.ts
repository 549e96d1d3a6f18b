import { Injectable } from '@nestjs/common';
import { accountOf } from '@motcua/auth';
import { reportsApi, type FactsPage, type FactsQuery, type ReportTable, type TableQuery } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { Directories } from '../desk/directory.js';
import { GatewayConfig } from '../gateway.config.js';
import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { ownUnitOf, requireOpen } from './own-unit.js';
import { requireOnePeriod } from './report-queries.js';
import type { ReportFrame } from './report-sheet.js';

/** Tables and facts for whoever asks, as far as they may see them. */
@Injectable()
export class ReportQuestions {
  constructor(
    private readonly queries: Queries,
    private readonly directories: Directories,
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused, Unavailable */
  async table(query: TableQuery, request: GatewayRequest): Promise<ReportTable> {
    requireOnePeriod(query);
    return this.queries.ask(reportsApi.table, query, request);
  }

  /** @throws Refused, Unavailable */
  async facts(query: FactsQuery, request: GatewayRequest): Promise<FactsPage> {
    requireOnePeriod(query);
    requireOpen(query, await this.ownUnit(request));
    return this.queries.ask(reportsApi.facts, query, request);
  }

  /** The only unit whose dossiers this account sees one by one; empty: no such limit. */
  async ownUnit(request: GatewayRequest): Promise<string> {
    return ownUnitOf(accountOf(request), await this.directories.load(request), this.config.DEPARTMENT_UNIT);
  }

  /** What stands around a table on paper. */
  async frame(request: GatewayRequest): Promise<ReportFrame> {
    const names = await this.directories.load(request);
    return { department: this.config.DEPARTMENT_NAME, names, today: this.clock.today() };
  }
}
