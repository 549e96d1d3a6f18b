import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ACT_FIGURES,
  DOSSIER_FIGURES,
  FactsQuery,
  Refused,
  reportsApi,
  type ActFigure,
  type FactsPage,
  type FigureId,
  type ReportPeriod,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { actFacts } from '../../domain/act-facts/act-facts.js';
import { Figures, Periods } from '../../domain/figure-ports.js';
import { lastDayOf } from '../../domain/last-day.js';
import { COUNTED_REASONS } from '../../domain/lateness-reasons.js';
import { scopeOf } from '../../domain/tables/report-tables.js';

const PAGE = 100;

/** The dossiers or acts behind one figure. */
@Controller()
export class AnswerFactsHandler {
  constructor(
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly clock: Clock,
  ) {}

  @Answers(reportsApi.facts)
  async handle(@Payload() query: FactsQuery): Promise<FactsPage> {
    const today = this.clock.today();
    const period = await this.periods.resolve(query, today);
    // Between two batches, as the tables: the facts are those of the cell.
    return this.figures.atRest(() => this.found(query, period, today));
  }

  private async found(query: FactsQuery, period: ReportPeriod, today: string): Promise<FactsPage> {
    const { figure, limit = PAGE, cursor } = query;
    const freshness = await this.figures.freshness();
    if (isActFigure(figure)) {
      const day = lastDayOf(period, today);
      const [coverage, names] = await Promise.all([this.figures.coverage(), this.figures.names(day)]);
      const items = actFacts(figure, coverage, period, day, names);
      return { figure, period, freshness, total: items.length, items, nextCursor: null };
    }
    const scope = await scopeOf(this.figures, query);
    const found = await this.figures.facts(dossierFigure(figure), period, scope, { limit, cursor });
    return { figure, period, freshness, ...found, items: [...found.items] };
  }
}

const isActFigure = (figure: string): figure is ActFigure => ACT_FIGURES.includes(figure as ActFigure);

function dossierFigure(figure: string): FigureId {
  const [name, reason] = figure.split(':');
  const byReason = (name === 'overdue' || name === 'late') && COUNTED_REASONS.includes(reason ?? 'none');
  if (reason === undefined ? DOSSIER_FIGURES.includes(figure as never) : byReason) return figure as FigureId;
  const message = `Không có số liệu mang mã ${figure}.`;
  throw Refused.because('invalid', 'figure-unknown', message, [{ field: 'figure', message }]);
}
