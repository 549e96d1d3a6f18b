import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { FindingRef, inspectionsApi, Refused, type FindingView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Findings } from '../../domain/ports.js';
import { noFinding } from '../../domain/remedy-decisions.js';
import { findingView } from '../../domain/views.js';

@Controller()
export class GetFindingHandler {
  constructor(
    private readonly findings: Findings,
    private readonly clock: Clock,
  ) {}

  @Answers(inspectionsApi.getFinding)
  async handle(@Payload() { findingId }: FindingRef): Promise<FindingView> {
    const stored = await this.findings.read(findingId);
    if (!stored) throw new Refused(noFinding);
    return findingView(stored, this.clock.today());
  }
}
