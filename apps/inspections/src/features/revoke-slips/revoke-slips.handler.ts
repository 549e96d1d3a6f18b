import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, Refused, RevokeSlips, type CommandMeta, type SurveyBatchView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { noBatch, revokeSlips } from '../../domain/survey/decide-slips.js';
import { Batches } from '../../domain/survey/ports.js';
import { batchView, SurveyDesk } from '../../survey/survey-desk.js';

@Controller()
export class RevokeSlipsHandler {
  constructor(
    private readonly batches: Batches,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.revokeSlips)
  async handle(@Payload() { batchId }: RevokeSlips, @Meta() meta: CommandMeta): Promise<SurveyBatchView> {
    const known = await this.desk.batch(batchId);
    if (!known) throw new Refused(noBatch);
    await this.desk.departmentOnly(meta, known.campaignId);
    const { state } = await this.batches.execute(batchId, meta, (now) => revokeSlips(now, batchId, meta.at));
    if (state.status === 'absent') throw new Refused(noBatch);
    return batchView({ id: batchId, state });
  }
}
