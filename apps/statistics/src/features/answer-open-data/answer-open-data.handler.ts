import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OpenDataQuery, Refused, reportsApi, type OpenDataView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Figures } from '../../domain/figure-ports.js';
import { finishedMonths, yearsOf, type MonthsAsked } from '../../domain/open-data/finished-months.js';
import { openRows, THRESHOLD } from '../../domain/open-data/open-rows.js';
import { suppress, type OpenRow, type PublishedRow } from '../../domain/open-data/suppress.js';
import { monthsBetween } from '../../domain/tables/build-months.js';

/** Years kept until the next event or the next month. */
const KEPT = 24;

/**
 * Counts for everybody, small ones hidden. What is hidden is decided for whole calendar years, whatever months are asked for:
 * otherwise two questions could be laid over each other.
 */
@Controller()
export class AnswerOpenDataHandler {
  private readonly kept = new Map<string, Promise<readonly PublishedRow[]>>();

  constructor(
    private readonly figures: Figures,
    private readonly clock: Clock,
  ) {}

  @Answers(reportsApi.openData)
  async handle(@Payload() query: OpenDataQuery): Promise<OpenDataView> {
    const { from, to, finished } = months(query, this.clock.today());
    const freshness = await this.figures.freshness();
    const years = await Promise.all(
      yearsOf({ from, to }, finished).map((year) =>
        this.keep(`${year.from}|${year.to}|${freshness.position}`, () => this.year(year)),
      ),
    );
    const rows = years.flat().filter(({ month }) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
    return { from, to, threshold: THRESHOLD, rows, freshness };
  }

  private keep(key: string, compute: () => Promise<readonly PublishedRow[]>): Promise<readonly PublishedRow[]> {
    const known = this.kept.get(key);
    if (known) return known;
    const fresh = compute();
    fresh.catch(() => this.kept.delete(key));
    this.kept.set(key, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return fresh;
  }

  private async year({ from, to }: { from: string; to: string }): Promise<readonly PublishedRow[]> {
    const rows: OpenRow[] = [];
    for (const span of monthsBetween(from, to)) {
      rows.push(...openRows(span.month, await this.figures.cells({ ...span, cutOff: span.to })));
    }
    return suppress(rows, THRESHOLD);
  }
}

function months(query: OpenDataQuery, today: string): MonthsAsked {
  const asked = finishedMonths(query, today);
  if (typeof asked !== 'string') return asked;
  const message = REFUSALS[asked];
  throw Refused.because('invalid', asked, message, [{ field: 'from', message }]);
}

const REFUSALS = {
  'period-reversed': 'Ngày đầu phải không sau ngày cuối.',
  'month-not-finished': 'Dữ liệu mở chỉ gồm các tháng đã kết thúc.',
  'too-many-months': 'Mỗi lần tải nhiều nhất 120 tháng.',
} as const;
