import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  PlanReorganisation,
  Refused,
  reorganisationsApi,
  type CommandMeta,
  type ReorganisationPreview,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { AroundActs, namesFor } from '../../acting/around-acts.js';
import { consequencesOf } from '../../domain/acts/consequences.js';
import { termsOf } from '../../domain/acts/terms.js';
import { ActJudge } from './act-judge.js';

/** What an act would do; refused where the act would be. */
@Controller()
export class PreviewReorganisationHandler {
  constructor(
    private readonly judge: ActJudge,
    private readonly around: AroundActs,
  ) {}

  @Answers(reorganisationsApi.preview)
  async handle(@Payload() command: PlanReorganisation, @Meta() meta: CommandMeta): Promise<ReorganisationPreview> {
    const act = termsOf(command);
    const { receiver = '' } = command;
    const today = meta.recordedAt.slice(0, 10);
    const refusal = await this.judge.refusalOf(act, today, receiver);
    if (refusal) throw new Refused(refusal);
    const { units } = await this.around.of(act);
    const consequences = consequencesOf(act, namesFor(act, units), receiver);
    return { consequences, atOnce: act.effectiveOn <= today };
  }
}
