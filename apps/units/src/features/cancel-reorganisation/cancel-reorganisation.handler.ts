import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CancelReorganisation, reorganisationsApi, type CommandMeta, type ReorganisationView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { cancel } from '../../domain/acts/plan.js';
import { Reorganisations } from '../../domain/ports.js';
import { actView } from '../../domain/views.js';

/** A mistaken act is taken back before its day; the reason stays beside it. */
@Controller()
export class CancelReorganisationHandler {
  constructor(private readonly acts: Reorganisations) {}

  @Answers(reorganisationsApi.cancel)
  async handle(
    @Payload() { actId, reason }: CancelReorganisation,
    @Meta() meta: CommandMeta,
  ): Promise<ReorganisationView> {
    const command = { actId, at: meta.recordedAt };
    const options = { beside: { reason } };
    return actView(await this.acts.execute(actId, meta, (state) => cancel(state, command), options));
  }
}
