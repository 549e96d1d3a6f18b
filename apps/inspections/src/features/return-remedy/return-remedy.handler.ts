import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RemedyAct, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings } from '../../domain/ports.js';
import { returnRemedy } from '../../domain/remedy-decisions.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class ReturnRemedyHandler {
  constructor(private readonly findings: Findings) {}

  @Answers(inspectionsApi.returnRemedy)
  async handle(@Payload() command: RemedyAct, @Meta() meta: CommandMeta): Promise<FindingView> {
    const decide = (state: FindingState) => returnRemedy(state, command, meta.at);
    const stored = await this.findings.execute(command.findingId, meta, decide, noteBeside('return', command, meta));
    return findingAfter(stored, meta);
  }
}
