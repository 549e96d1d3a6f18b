import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ExtendDue, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings } from '../../domain/ports.js';
import { extendDue } from '../../domain/due-decisions.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class ExtendDueHandler {
  constructor(private readonly findings: Findings) {}

  @Answers(inspectionsApi.extendDue)
  async handle(@Payload() command: ExtendDue, @Meta() meta: CommandMeta): Promise<FindingView> {
    const decide = (state: FindingState) => extendDue(state, command, meta.at);
    const stored = await this.findings.execute(
      command.findingId,
      meta,
      decide,
      noteBeside('extend', { note: command.reason }, meta),
    );
    return findingAfter(stored, meta);
  }
}
