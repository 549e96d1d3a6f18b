import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Refused, reportsApi, TableQuery, type ReportTable } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Figures, Periods } from '../../domain/figure-ports.js';
import { reportTable, tooManyMonths } from '../../domain/tables/report-tables.js';

@Controller()
export class AnswerTablesHandler {
  constructor(
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly clock: Clock,
  ) {}

  @Answers(reportsApi.table)
  async handle(@Payload() query: TableQuery): Promise<ReportTable> {
    const today = this.clock.today();
    const period = await this.periods.resolve(query, today);
    const refusal = tooManyMonths(query, period);
    if (refusal) throw new Refused(refusal);
    // Between two batches: contributions and ledger say the same, and so do a cell and its facts.
    return this.figures.atRest(() => reportTable(this.figures, query, period, today));
  }
}
