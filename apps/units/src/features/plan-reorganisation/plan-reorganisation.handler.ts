import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  PlanReorganisation,
  reorganisationsApi,
  type CommandMeta,
  type Refusal,
  type ReorganisationView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { CarryOut } from '../../acting/carry-out.js';
import { plan } from '../../domain/acts/plan.js';
import { termsOf } from '../../domain/acts/terms.js';
import { Reorganisations } from '../../domain/ports.js';
import { actView } from '../../domain/views.js';
import { ActJudge } from './act-judge.js';

/** An act is decided; when its day has come it is carried out at once. */
@Controller()
export class PlanReorganisationHandler {
  constructor(
    private readonly acts: Reorganisations,
    private readonly judge: ActJudge,
    private readonly carryOut: CarryOut,
  ) {}

  @Answers(reorganisationsApi.plan)
  async handle(@Payload() command: PlanReorganisation, @Meta() meta: CommandMeta): Promise<ReorganisationView> {
    const act = termsOf(command);
    const { receiver = '', note = '' } = command;
    const today = meta.recordedAt.slice(0, 10);
    // Judged outside, said inside: a repeat gets its answer though the organisation has changed since.
    const refusal: Refusal | null = await this.judge.refusalOf(act, today, receiver);
    const stored = await this.acts.execute(
      act.actId,
      meta,
      (state) => (state.status === 'absent' && refusal ? refusal : plan(state, act, meta.at)),
      { beside: { receiver, note } },
    );
    const { state } = stored;
    if (state.status !== 'planned' || state.effectiveOn > today) return actView(stored);
    return actView(await this.carryOut.run(state, meta));
  }
}
