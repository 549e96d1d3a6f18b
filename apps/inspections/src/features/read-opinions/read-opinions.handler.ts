import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, ListOpinions, type CommandMeta, type OpinionView, type Page } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { SurveyIndex } from '../../domain/survey/ports.js';
import { SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class ReadOpinionsHandler {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly index: SurveyIndex,
  ) {}

  /** For the department, without the unit: in a small school a hand is known by its words. */
  @Answers(surveyApi.opinions)
  async handle(@Payload() query: ListOpinions, @Meta() meta: CommandMeta): Promise<Page<OpinionView>> {
    await this.desk.departmentOnly(meta, query.campaignId);
    return this.index.opinions(query);
  }
}
