import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RemedyAct, inspectionsApi, type CommandMeta, type FindingView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import type { FindingState } from '../../domain/finding.js';
import { finding } from '../../domain/finding.js';
import { Findings } from '../../domain/ports.js';
import { submitRemedy } from '../../domain/remedy-decisions.js';
import { UnitVoice } from '../../voice/unit-voice.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { findingAfter } from '../../domain/views.js';

@Controller()
export class SubmitRemedyHandler {
  constructor(
    private readonly findings: Findings,
    private readonly voice: UnitVoice,
    private readonly evidence: Evidence,
  ) {}

  @Answers(inspectionsApi.submitRemedy)
  async handle(@Payload() command: RemedyAct, @Meta() meta: CommandMeta): Promise<FindingView> {
    const before = (await this.findings.read(command.findingId))?.state ?? finding.initial;
    const stranger = await this.voice.refusal(meta, before.status === 'absent' ? '' : before.unitId);
    const decide = (state: FindingState) => stranger ?? submitRemedy(state, command, meta.at);
    const stored = await this.evidence.during(command.evidenceIds ?? [], () =>
      this.findings.execute(command.findingId, meta, decide, noteBeside('submit', command, meta)),
    );
    return findingAfter(stored, meta);
  }
}
