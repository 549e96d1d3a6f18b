import { Controller, Inject } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  actsFor,
  DefinePeriod,
  ListPeriods,
  PeriodRef,
  periodsApi,
  Refused,
  type CommandMeta,
  type ReportPeriod,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { Clock, ServiceConfig } from '@motcua/observability';

import { Periods } from '../../domain/figure-ports.js';
import { define, PeriodRepository, withdrawPeriod } from '../../domain/periods/period.js';
import { periodView } from '../../domain/periods/views.js';
import type { StatisticsConfig } from '../../statistics.config.js';

/** Reporting periods: those of law, and the department's own, which are defined, corrected and withdrawn. */
@Controller()
export class KeepPeriodsHandler {
  constructor(
    private readonly repository: PeriodRepository,
    private readonly periods: Periods,
    private readonly clock: Clock,
    @Inject(ServiceConfig) private readonly config: Pick<StatisticsConfig, 'DEPARTMENT_UNIT'>,
  ) {}

  @Answers(periodsApi.define)
  async define(@Payload() command: DefinePeriod, @Meta() meta: CommandMeta): Promise<ReportPeriod> {
    this.departmentOnly(meta);
    const beside = { name: command.name, ground: command.ground ?? '' };
    return periodView(await this.repository.execute(command.periodId, meta, () => define(command), { beside }));
  }

  @Answers(periodsApi.withdraw)
  async withdraw(@Payload() { periodId }: PeriodRef, @Meta() meta: CommandMeta): Promise<ReportPeriod> {
    this.departmentOnly(meta);
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

  private departmentOnly(meta: CommandMeta): void {
    if (actsFor(meta, { id: this.config.DEPARTMENT_UNIT, parentId: '' })) return;
    throw Refused.because('forbidden', 'not-the-department', 'Chỉ người của Sở được đặt kỳ báo cáo.');
  }
}
