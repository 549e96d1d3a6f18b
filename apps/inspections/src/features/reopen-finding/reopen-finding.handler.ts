import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReopenFinding, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings, Visits } from '../../domain/ports.js';
import { visit } from '../../domain/visit.js';
import { reopenFinding } from '../../domain/verify-finding.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class ReopenFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly visits: Visits,
  ) {}

  @Answers(inspectionsApi.reopenFinding)
  async handle(@Payload() command: ReopenFinding, @Meta() meta: CommandMeta): Promise<FindingView> {
    const visited = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const decide = (state: FindingState) => reopenFinding(state, command, visited, meta.at);
    const stored = await this.findings.execute(command.findingId, meta, decide, noteBeside('reopen', command, meta));
    return findingAfter(stored, meta);
  }
}
