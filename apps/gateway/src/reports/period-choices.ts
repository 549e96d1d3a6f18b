import { Injectable } from '@nestjs/common';
import { periodsApi, type ReportPeriod } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { day } from '../pages/format.js';

/** Years people still report on. */
const YEARS = 3;

export interface PeriodGroup {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Periods to choose from: of this year and the years before it, those that have begun. */
@Injectable()
export class PeriodChoices {
  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused, Unavailable */
  async load(request: GatewayRequest): Promise<PeriodGroup[]> {
    const today = this.clock.today();
    const years = Array.from({ length: YEARS }, (_, back) => Number(today.slice(0, 4)) - back);
    const lists = await Promise.all(years.map((year) => this.queries.ask(periodsApi.list, { year }, request)));
    return years
      .map((year, at) =>
        groupOf(
          year,
          (lists[at]?.items ?? []).filter(({ from }) => from <= today),
        ),
      )
      .filter(({ choices }) => choices.length > 0);
  }
}

const groupOf = (year: number, periods: readonly ReportPeriod[]): PeriodGroup => ({
  label: `Năm ${year}`,
  choices: periods.map(({ periodId, name, from, to }) => ({
    value: periodId,
    label: `${name} (${day(from)} – ${day(to)})`,
  })),
});
