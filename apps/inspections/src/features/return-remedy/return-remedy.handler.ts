import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, RemedyAct, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Findings } from '../../domain/ports.js';
import { returnRemedy } from '../../domain/remedy-decisions.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingView } from '../../domain/views.js';

@Controller()
export class ReturnRemedyHandler {
  constructor(private readonly findings: Findings) {}

  @Answers(inspectionsApi.returnRemedy)
  async handle(@Payload() command: RemedyAct, @Meta() meta: CommandMeta): Promise<FindingView> {
    const note = noteBeside('return', command, meta);
    return findingView(
      await this.findings.execute(command.findingId, meta, (state) => returnRemedy(state, command, meta.at), note),
    );
  }
}
