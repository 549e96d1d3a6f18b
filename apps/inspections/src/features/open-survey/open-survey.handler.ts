import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, OpenSurvey, Refused, type CommandMeta, type SurveyView } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import { openSurvey } from '../../domain/survey/decide-campaign.js';
import { Campaigns } from '../../domain/survey/ports.js';
import { SurveyDesk, surveyView } from '../../survey/survey-desk.js';

@Controller()
export class OpenSurveyHandler {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly directory: UnitDirectory,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.open)
  async handle(@Payload() command: OpenSurvey, @Meta() meta: CommandMeta): Promise<SurveyView> {
    const refusal = await this.desk.notDepartment(meta, command.unitIds);
    if (refusal) throw new Refused(refusal);
    const today = toLocal(meta.at).date;
    const circumstances = { units: await this.directory.find(command.unitIds), at: meta.at, today };
    const options = { beside: { title: command.title } };
    const decide = (state: Parameters<typeof openSurvey>[0]) => openSurvey(state, command, circumstances);
    return surveyView(await this.campaigns.execute(command.campaignId, meta, decide, options), today);
  }
}
