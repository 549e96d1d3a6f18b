import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { surveyApi, IssueSlips, type CommandMeta, type PrintedSlips } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { issueSlips } from '../../domain/survey/decide-slips.js';
import { Batches } from '../../domain/survey/ports.js';
import { questionnaireOf } from '../../domain/survey/questionnaires.js';
import { SurveyDesk, titleIn } from '../../survey/survey-desk.js';
import { hashOf, newToken } from '../../survey/tokens.js';

@Controller()
export class IssueSlipsHandler {
  constructor(
    private readonly batches: Batches,
    private readonly desk: SurveyDesk,
  ) {}

  @Answers(surveyApi.issueSlips)
  async handle(@Payload() command: IssueSlips, @Meta() meta: CommandMeta): Promise<PrintedSlips> {
    const { state: campaign, beside } = await this.desk.departmentOnly(meta, command.campaignId);
    const tokens = Array.from({ length: command.count }, newToken);
    const circumstances = { campaign, at: meta.at, today: toLocal(meta.at).date };
    const decide = (state: Parameters<typeof issueSlips>[0]) => issueSlips(state, command, circumstances);
    // The command is remembered with its tokens: sent again it would answer tokens nobody can use.
    const own = { ...meta, commandId: `${meta.commandId}:${hashOf(tokens.join()).slice(0, 16)}` };
    await this.batches.execute(command.batchId, own, decide, { beside: { hashes: tokens.map(hashOf) } });
    const unitName = await this.desk.unitName(command.unitId);
    const { audience, from, to, questionnaire } = campaign;
    const { source } = questionnaireOf(questionnaire);
    return {
      batchId: command.batchId,
      unitName,
      title: titleIn(beside),
      audience,
      from,
      to,
      issuedAt: meta.at,
      source,
      tokens,
    };
  }
}
