import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, SurveyRef, type SurveyFileView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class GetSurveyHandler {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly clock: Clock,
  ) {}

  @Answers(surveyApi.get)
  async handle(@Payload() { campaignId }: SurveyRef): Promise<SurveyFileView> {
    return this.desk.file(await this.desk.campaign(campaignId), this.clock.today());
  }
}
