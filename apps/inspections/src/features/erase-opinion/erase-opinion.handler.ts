import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, EraseOpinion, type CommandMeta, type OpinionView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { eraseOpinion } from '../../domain/survey/decide-slips.js';
import { Answers as SurveyAnswers } from '../../domain/survey/ports.js';
import { SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class EraseOpinionHandler {
  constructor(
    private readonly answers: SurveyAnswers,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.eraseOpinion)
  async handle(@Payload() { answerId }: EraseOpinion, @Meta() meta: CommandMeta): Promise<OpinionView> {
    const state = (await this.answers.read(answerId))?.state;
    if (state && state.status !== 'absent') await this.desk.departmentOnly(meta, state.campaignId);
    const decide = (now: Parameters<typeof eraseOpinion>[0]) => eraseOpinion(now, answerId, meta.at);
    await this.answers.execute(answerId, meta, decide, { beside: { opinion: '' } });
    return { answerId, text: '' };
  }
}
