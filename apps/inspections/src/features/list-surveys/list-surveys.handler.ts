import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, PageQuery, type Page, type SurveyView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { SurveyIndex } from '../../domain/survey/ports.js';
import { surveyView } from '../../survey/survey-desk.js';

@Controller()
export class ListSurveysHandler {
  constructor(
    private readonly index: SurveyIndex,
    private readonly clock: Clock,
  ) {}

  @Answers(surveyApi.list)
  async handle(@Payload() query: PageQuery): Promise<Page<SurveyView>> {
    const { items, nextCursor } = await this.index.campaigns(query);
    return { items: items.map((one) => surveyView(one, this.clock.today())), nextCursor };
  }
}
