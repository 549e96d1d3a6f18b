import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { OpenDataQuery, reportsApi, type AgeingView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { ageingOf } from '../../domain/ageing/ageing.js';
import { Figures } from '../../domain/figure-ports.js';

@Controller()
export class AnswerAgeingHandler {
  constructor(
    private readonly figures: Figures,
    private readonly clock: Clock,
  ) {}

  /** On the last day asked for, at most today. */
  @Answers(reportsApi.ageing)
  async handle(@Payload() { to }: OpenDataQuery): Promise<AgeingView> {
    const today = this.clock.today();
    const on = to !== undefined && to < today ? to : today;
    // Taken before the figures: what they hold beyond it is extra, never missing.
    const freshness = await this.figures.freshness();
    return { ...ageingOf(on, await this.figures.ages(on)), freshness };
  }
}
