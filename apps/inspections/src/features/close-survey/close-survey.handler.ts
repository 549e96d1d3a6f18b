import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, SurveyRef, type CommandMeta, type SurveyView } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { closeSurvey } from '../../domain/survey/decide-campaign.js';
import { Campaigns } from '../../domain/survey/ports.js';
import { SurveyDesk, surveyView } from '../../survey/survey-desk.js';

@Controller()
export class CloseSurveyHandler {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.close)
  async handle(@Payload() command: SurveyRef, @Meta() meta: CommandMeta): Promise<SurveyView> {
    await this.desk.departmentOnly(meta, command.campaignId);
    const today = toLocal(meta.at).date;
    const moment = { at: meta.at, today };
    const decide = (state: Parameters<typeof closeSurvey>[0]) => closeSurvey(state, command.campaignId, moment);
    return surveyView(await this.campaigns.execute(command.campaignId, meta, decide), today);
  }
}
