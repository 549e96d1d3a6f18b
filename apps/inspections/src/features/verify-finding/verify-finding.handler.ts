import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { VerifyFinding, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings, Visits } from '../../domain/ports.js';
import { visit } from '../../domain/visit.js';
import { verifyFinding } from '../../domain/verify-finding.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class VerifyFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly visits: Visits,
  ) {}

  @Answers(inspectionsApi.verifyFinding)
  async handle(@Payload() command: VerifyFinding, @Meta() meta: CommandMeta): Promise<FindingView> {
    const visited = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const decide = (state: FindingState) => verifyFinding(state, command, visited, meta.at);
    const stored = await this.findings.execute(command.findingId, meta, decide, noteBeside('verify', command, meta));
    return findingAfter(stored, meta);
  }
}
