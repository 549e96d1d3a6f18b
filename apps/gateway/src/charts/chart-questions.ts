import { Injectable } from '@nestjs/common';
import { reportsApi, statisticsApi, type AskedPeriod } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { ageing, byMonth, coverage, inTimeByField } from './chart-tables.js';
import type { ChartTable } from './chart-table.js';

/** Rates of fewer dossiers tell everybody about single ones. */
const LEAST_IN_PUBLIC = 5;

/** The numbers of the charts, all computed by the statistics. */
@Injectable()
export class ChartQuestions {
  constructor(private readonly queries: Queries) {}

  /** For everybody: what the public summary says too, by month and field. */
  async public(request: GatewayRequest): Promise<ChartTable[]> {
    const [months, fields, summary] = await this.three({}, request);
    return [byMonth(months), inTimeByField(fields, LEAST_IN_PUBLIC), coverage(summary)];
  }

  /** For the staff, of any period. @throws Refused, Unavailable */
  async staff(period: AskedPeriod, request: GatewayRequest): Promise<{ charts: ChartTable[]; name: string }> {
    const [months, fields] = await this.two(period, request);
    const { from, to, cutOff, name } = months.period;
    const [summary, ages] = await Promise.all([
      this.queries.ask(statisticsApi.summary, { from, to: cutOff }, request),
      this.queries.ask(reportsApi.ageing, { to }, request),
    ]);
    return { charts: [byMonth(months), inTimeByField(fields), coverage(summary), ageing(ages)], name };
  }

  private async three(period: AskedPeriod, request: GatewayRequest) {
    const [tables, summary] = await Promise.all([
      this.two(period, request),
      this.queries.ask(statisticsApi.summary, {}, request),
    ]);
    return [...tables, summary] as const;
  }

  private two(period: AskedPeriod, request: GatewayRequest) {
    return Promise.all([
      this.queries.ask(reportsApi.table, { ...period, form: 'months' }, request),
      this.queries.ask(reportsApi.table, { ...period, form: 'detail', by: 'field' }, request),
    ]);
  }
}
