import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AnswerSurvey, surveyApi, type CommandMeta, type SlipThanks } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { answerSurvey } from '../../domain/survey/decide-slips.js';
import { Answers as SurveyAnswers } from '../../domain/survey/ports.js';
import { SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class AnswerSurveyHandler {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly answers: SurveyAnswers,
  ) {}

  @Answers(surveyApi.answer)
  async handle(@Payload() command: AnswerSurvey, @Meta() meta: CommandMeta): Promise<SlipThanks> {
    const slip = await this.desk.slip(command.token);
    const moment = { at: meta.at, today: toLocal(meta.at).date };
    const decide = (state: Parameters<typeof answerSurvey>[0]) => answerSurvey(state, command, slip, moment);
    await this.answers.execute(slip.answerId, meta, decide, { beside: { opinion: command.opinion ?? '' } });
    return { unitName: await this.desk.unitName(slip.batch.unitId) };
  }
}
