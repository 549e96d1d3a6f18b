import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, SurveyRef, type CommandMeta, type SurveyView } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { withdrawSurvey } from '../../domain/survey/decide-campaign.js';
import { Campaigns, SurveyIndex } from '../../domain/survey/ports.js';
import { SurveyDesk, surveyView } from '../../survey/survey-desk.js';

@Controller()
export class WithdrawSurveyHandler {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly desk: SurveyDesk,
    private readonly index: SurveyIndex,
  ) {}

  @Answers(surveyApi.withdraw)
  async handle(@Payload() command: SurveyRef, @Meta() meta: CommandMeta): Promise<SurveyView> {
    await this.desk.departmentOnly(meta, command.campaignId);
    const tallies = await this.index.tallies(command.campaignId);
    const answers = [...tallies.values()].reduce((all, { n }) => all + n, 0);
    const today = toLocal(meta.at).date;
    const moment = { at: meta.at, today, answers };
    const decide = (state: Parameters<typeof withdrawSurvey>[0]) => withdrawSurvey(state, command.campaignId, moment);
    return surveyView(await this.campaigns.execute(command.campaignId, meta, decide), today);
  }
}
