import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { scoreApi, AskedPeriod, type ReportPeriod, type ScoreView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Figures, Periods } from '../../domain/figure-ports.js';
import { lastDayOf } from '../../domain/last-day.js';
import { scoreOf } from '../../domain/score/score.js';
import { OwnerOfCatalogue, ScoreFacts } from '../../domain/score/score-ports.js';

/** Dossiers named of each kind: as many as somebody looks into in a day. */
const MOST_DOSSIERS = 20;

@Controller()
export class AnswerScoreHandler {
  constructor(
    private readonly figures: Figures,
    private readonly periods: Periods,
    private readonly facts: ScoreFacts,
    private readonly catalogue: OwnerOfCatalogue,
    private readonly clock: Clock,
  ) {}

  @Answers(scoreApi.score)
  async handle(@Payload() query: AskedPeriod): Promise<ScoreView> {
    const today = this.clock.today();
    const period = await this.periods.resolve(query, today);
    const day = lastDayOf(period, today);
    // Taken before the figures: what they hold beyond it is extra, never missing.
    const freshness = await this.figures.freshness();
    const [dossiers, publicity, names] = await Promise.all([
      this.dossiers(period, day, today),
      this.catalogue.publicity(period.from, day),
      this.figures.names(day),
    ]);
    return scoreOf({ period, day, freshness, ...dossiers, publicity, nameOf: (code) => names.procedure(code) });
  }

  private async dossiers(period: ReportPeriod, day: string, today: string) {
    const { from } = period;
    const [cells, askedAgain, times, petitions, dueNext, overdue] = await Promise.all([
      this.figures.cells(period),
      this.facts.askedAgain(from, day),
      this.facts.times(from, day),
      this.facts.petitions(from, day),
      // Nothing can become late any more in a period that is over.
      day < today ? [] : this.facts.dueNext(today, MOST_DOSSIERS),
      this.facts.overdue(day, MOST_DOSSIERS),
    ]);
    return { cells, askedAgain, times, petitions, dueNext, overdue };
  }
}
