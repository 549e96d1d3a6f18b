import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { postingId } from '../../domain/posting.js';
import { markAgain } from '../../domain/posting-decisions.js';

const SENTENCE = 'mark-posting-again-when-finding-reopened';
const MARKS: Readonly<Record<string, 'missing' | 'outdated'>> = {
  'posting-missing': 'missing',
  'posting-outdated': 'outdated',
};

@Controller()
export class MarkPostingAgainWhenFindingReopened {
  constructor(private readonly postings: Postings) {}

  @Reaction('inspections.finding.reopened.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'inspections.finding.reopened.v1'>): Promise<void> {
    const { findingId, kind, procedureCode, postingUnitId: unitId, channel, reopenedAt } = event.data;
    const mark = MARKS[kind];
    if (!mark) return;
    const id = postingId(procedureCode, unitId, channel);
    const act = { findingId, procedureCode, unitId, channel, at: reopenedAt };
    await this.postings.execute(id, reactionMeta(event, SENTENCE), (state) => {
      // Another consumer restores the posting after the remedy: it may be behind this one and would undo this mark.
      if (!state.settledFindings.includes(findingId)) {
        throw new Unavailable(`the remedy of finding ${findingId} has not come through yet`);
      }
      return markAgain(state, act, mark);
    });
  }
}
