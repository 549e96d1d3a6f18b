import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { postingId } from '../../domain/posting.js';
import { markOutdated } from '../../domain/posting-decisions.js';

const SENTENCE = 'mark-posting-outdated-when-finding-recorded';

@Controller()
export class MarkPostingOutdatedWhenFindingRecorded {
  constructor(private readonly postings: Postings) {}

  @Reaction('inspections.finding.recorded.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'inspections.finding.recorded.v1'>): Promise<void> {
    const { findingId, kind, procedureCode, postingUnitId: unitId, channel, recordedAt } = event.data;
    if (kind !== 'posting-outdated') return;
    const act = { findingId, procedureCode, unitId, channel, at: recordedAt };
    const id = postingId(procedureCode, unitId, channel);
    await this.postings.execute(id, reactionMeta(event, SENTENCE), (state) => markOutdated(state, act));
  }
}
