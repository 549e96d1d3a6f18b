import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CorrectFinding, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { Findings, Visits } from '../../domain/ports.js';
import { visit } from '../../domain/visit.js';
import { correctFinding } from '../../domain/correct-finding.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class CorrectFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly visits: Visits,
  ) {}

  @Answers(inspectionsApi.correctFinding)
  async handle(@Payload() command: CorrectFinding, @Meta() meta: CommandMeta): Promise<FindingView> {
    const before = await this.findings.read(command.findingId);
    const visitId = before && before.state.status !== 'absent' ? before.state.visitId : '';
    const visited = (await this.visits.read(visitId))?.state ?? visit.initial;
    const { text, legalGround, reason } = command;
    const changed = { ...(text === undefined ? {} : { text }), ...(legalGround === undefined ? {} : { legalGround }) };
    const wording = (before?.beside['text'] ?? '') as string;
    const earlier = text === undefined ? '' : ` Nội dung trước khi sửa: "${wording}".`;
    const { beside } = noteBeside('correct', { note: `${reason}${earlier}` }, meta);
    const decide = (state: FindingState) => correctFinding(state, command, visited, meta.at);
    const stored = await this.findings.execute(command.findingId, meta, decide, { beside: { ...beside, ...changed } });
    return findingAfter(stored, meta);
  }
}
