import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { SubmitSelfReport, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Evidence, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { submitSelfReport } from '../../domain/self-report.js';
import { besideVisit } from '../../domain/visit-file.js';
import { visit, type VisitState } from '../../domain/visit.js';
import { UnitVoice } from '../../voice/unit-voice.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class SubmitSelfReportHandler {
  constructor(
    private readonly visits: Visits,
    private readonly voice: UnitVoice,
    private readonly evidence: Evidence,
  ) {}

  @Answers(inspectionsApi.submitSelfReport)
  async handle(@Payload() command: SubmitSelfReport, @Meta() meta: CommandMeta): Promise<VisitView> {
    const stored = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const stranger = await this.voice.refusal(meta, stored.status === 'absent' ? '' : stored.unitId);
    const beside = { [besideVisit.selfReport]: { summary: command.summary ?? '', answers: command.answers } };
    const files = command.answers.flatMap(({ evidenceIds = [] }) => evidenceIds);
    const decide = (state: VisitState) => stranger ?? submitSelfReport(state, command, meta.at);
    return visitView(
      await this.evidence.during(files, () => this.visits.execute(command.visitId, meta, decide, { beside })),
    );
  }
}
