import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DefinePeriod,
  ListPeriods,
  PeriodRef,
  periodsApi,
  type CommandMeta,
  type ReportPeriod,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Periods } from '../../domain/figure-ports.js';
import { define, PeriodRepository, withdrawPeriod } from '../../domain/periods/period.js';
import { periodView } from '../../domain/periods/views.js';

/** Reporting periods: those of law, and the department's own, which are defined, corrected and withdrawn. */
@Controller()
export class KeepPeriodsHandler {
  constructor(
    private readonly repository: PeriodRepository,
    private readonly periods: Periods,
    private readonly clock: Clock,
  ) {}

  @Answers(periodsApi.define)
  async define(@Payload() command: DefinePeriod, @Meta() meta: CommandMeta): Promise<ReportPeriod> {
    const beside = { name: command.name, ground: command.ground ?? '' };
    return periodView(await this.repository.execute(command.periodId, meta, () => define(command), { beside }));
  }

  @Answers(periodsApi.withdraw)
  async withdraw(@Payload() { periodId }: PeriodRef, @Meta() meta: CommandMeta): Promise<ReportPeriod> {
    return periodView(await this.repository.execute(periodId, meta, (state) => withdrawPeriod(state, periodId)));
  }

  @Answers(periodsApi.list)
  async list(@Payload() { year }: ListPeriods): Promise<{ items: ReportPeriod[] }> {
    return { items: await this.periods.ofYear(year ?? Number(this.clock.today().slice(0, 4))) };
  }

  @Answers(periodsApi.get)
  get(@Payload() { periodId }: PeriodRef): Promise<ReportPeriod> {
    return this.periods.resolve({ periodId }, this.clock.today());
  }
}
