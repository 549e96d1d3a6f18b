import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, Refused, SlipRef, type SlipView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { answer } from '../../domain/survey/answer.js';
import { unusable } from '../../domain/survey/decide-slips.js';
import { Answers as SurveyAnswers } from '../../domain/survey/ports.js';
import { SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class ReadSlipHandler {
  constructor(
    private readonly desk: SurveyDesk,
    private readonly answers: SurveyAnswers,
    private readonly clock: Clock,
  ) {}

  @Answers(surveyApi.readSlip)
  async handle(@Payload() { token }: SlipRef): Promise<SlipView> {
    const slip = await this.desk.slip(token);
    const state = (await this.answers.read(slip.answerId))?.state ?? answer.initial;
    const refusal = unusable(slip, state, this.clock.today());
    if (refusal) throw new Refused(refusal);
    const { title, campaign, questionnaire } = slip;
    const unitName = await this.desk.unitName(slip.batch.unitId);
    const { source, parts } = questionnaire;
    return { unitName, title, audience: campaign.audience, to: campaign.to, source, parts };
  }
}
