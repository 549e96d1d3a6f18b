import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, ExtendSurvey, type CommandMeta, type SurveyView } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { extendSurvey } from '../../domain/survey/decide-campaign.js';
import { Campaigns } from '../../domain/survey/ports.js';
import { SurveyDesk, surveyView } from '../../survey/survey-desk.js';

@Controller()
export class ExtendSurveyHandler {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.extend)
  async handle(@Payload() command: ExtendSurvey, @Meta() meta: CommandMeta): Promise<SurveyView> {
    await this.desk.departmentOnly(meta, command.campaignId);
    const today = toLocal(meta.at).date;
    const moment = { at: meta.at, today };
    const decide = (state: Parameters<typeof extendSurvey>[0]) => extendSurvey(state, command, moment);
    return surveyView(await this.campaigns.execute(command.campaignId, meta, decide), today);
  }
}
