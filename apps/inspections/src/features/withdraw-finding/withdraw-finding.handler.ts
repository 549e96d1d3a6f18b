import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { WithdrawFinding, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings, Visits } from '../../domain/ports.js';
import { visit } from '../../domain/visit.js';
import { withdrawFinding } from '../../domain/correct-finding.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class WithdrawFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly visits: Visits,
  ) {}

  @Answers(inspectionsApi.withdrawFinding)
  async handle(@Payload() command: WithdrawFinding, @Meta() meta: CommandMeta): Promise<FindingView> {
    const before = await this.findings.read(command.findingId);
    const visitId = before && before.state.status !== 'absent' ? before.state.visitId : '';
    const visited = (await this.visits.read(visitId))?.state ?? visit.initial;
    const decide = (state: FindingState) => withdrawFinding(state, command, visited, meta.at);
    const stored = await this.findings.execute(
      command.findingId,
      meta,
      decide,
      noteBeside('withdraw', { note: command.reason }, meta),
    );
    return findingAfter(stored, meta);
  }
}
