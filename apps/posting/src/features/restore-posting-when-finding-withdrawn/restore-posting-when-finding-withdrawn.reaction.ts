import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { Postings } from '../../domain/ports.js';
import { postingId } from '../../domain/posting.js';
import { known, restore } from '../../domain/posting-decisions.js';

const SENTENCE = 'restore-posting-when-finding-withdrawn';
const KINDS = ['posting-missing', 'posting-outdated'];

/** The finding was a mistake: the posting is again what it was before, no newer version than hung there. */
@Controller()
export class RestorePostingWhenFindingWithdrawn {
  constructor(private readonly postings: Postings) {}

  @Reaction('inspections.finding.withdrawn.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'inspections.finding.withdrawn.v1'>): Promise<void> {
    const { findingId, kind, procedureCode, postingUnitId: unitId, channel, withdrawnAt } = event.data;
    if (!KINDS.includes(kind)) return;
    const id = postingId(procedureCode, unitId, channel);
    await this.untilMarked(id, findingId);
    const act = { findingId, procedureCode, unitId, channel, at: withdrawnAt };
    await this.postings.execute(id, reactionMeta(event, SENTENCE), (state) => restore(state, act, null));
  }

  /** Another consumer marks the finding: it may be behind this one. */
  private async untilMarked(id: string, findingId: string): Promise<void> {
    const stored = await this.postings.read(id);
    if (!stored || !known(stored.state, findingId)) throw new Unavailable(`finding ${findingId} is not marked yet`);
  }
}
