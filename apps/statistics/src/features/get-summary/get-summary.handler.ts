import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { GetSummary, Refused, statisticsApi, type SummaryView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Figures } from '../../domain/figure-ports.js';
import type { Period } from '../../domain/coverage.js';
import { summaryOf } from '../../domain/summary.js';

/** Summaries kept until the next event or the next day. */
const KEPT = 50;

@Controller()
export class GetSummaryHandler {
  private readonly kept = new Map<string, Promise<SummaryView>>();

  constructor(
    private readonly figures: Figures,
    private readonly clock: Clock,
  ) {}

  @Answers(statisticsApi.summary)
  async handle(@Payload() query: GetSummary): Promise<SummaryView> {
    const today = this.clock.today();
    const period = periodOf(query, today);
    const freshness = await this.figures.freshness();
    const summary = await this.keep(`${period.from}|${period.to}|${today}|${freshness.position}`, () =>
      this.compute(period, today),
    );
    return { ...summary, asOf: freshness.asOf };
  }

  private keep(key: string, compute: () => Promise<SummaryView>): Promise<SummaryView> {
    const known = this.kept.get(key);
    if (known) return known;
    const fresh = compute();
    fresh.catch(() => this.kept.delete(key));
    this.kept.set(key, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return fresh;
  }

  private async compute(period: Period, today: string): Promise<SummaryView> {
    // Taken before the figures: what they hold beyond it is extra, never missing.
    const freshness = await this.figures.freshness();
    const counted = { ...period, cutOff: period.to };
    const [cells, coverage] = await Promise.all([this.figures.cells(counted), this.figures.coverage()]);
    return summaryOf(period, today, cells, coverage, freshness);
  }
}

/** Default: the reporting period under way, from 1 January to today. */
function periodOf({ from, to }: GetSummary, today: string): Period {
  const period = { from: from ?? `${(to ?? today).slice(0, 4)}-01-01`, to: to ?? today };
  if (period.from > period.to) {
    const message = 'Ngày đầu kỳ phải không sau ngày cuối kỳ.';
    throw Refused.because('invalid', 'period-reversed', message, [{ field: 'from', message }]);
  }
  return period;
}
