import { Injectable } from '@nestjs/common';
import { scoreApi, type AskedPeriod, type ScoreView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { requireOnePeriod } from '../reports/report-queries.js';
import { ReportQuestions } from '../reports/report-questions.js';

/** The estimate for whoever asks: figures for all, dossiers one by one only as far as the account may see them. */
@Injectable()
export class ScoreQuestions {
  constructor(
    private readonly queries: Queries,
    private readonly reports: ReportQuestions,
  ) {}

  /** @throws Refused, Unavailable */
  async score(query: AskedPeriod, request: GatewayRequest): Promise<ScoreView> {
    requireOnePeriod(query);
    const [view, ownUnit] = await Promise.all([
      this.queries.ask(scoreApi.score, query, request),
      this.reports.ownUnit(request),
    ]);
    if (ownUnit === '') return view;
    const dossiers = view.next.dossiers.filter(({ unitId }) => unitId === ownUnit);
    return { ...view, next: { ...view.next, dossiers } };
  }

  /** See `ReportQuestions.ownUnit`. */
  ownUnit(request: GatewayRequest): Promise<string> {
    return this.reports.ownUnit(request);
  }
}
