import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { Postings, Procedures } from '../../domain/ports.js';
import { postingId } from '../../domain/posting.js';
import { known, restore } from '../../domain/posting-decisions.js';

const SENTENCE = 'restore-posting-when-remedy-accepted';
const KINDS = ['posting-missing', 'posting-outdated'];

@Controller()
export class RestorePostingWhenRemedyAccepted {
  constructor(
    private readonly postings: Postings,
    private readonly procedures: Procedures,
  ) {}

  @Reaction('inspections.finding.remedy-accepted.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'inspections.finding.remedy-accepted.v1'>): Promise<void> {
    const { findingId, kind, procedureCode, postingUnitId: unitId, channel, acceptedAt } = event.data;
    if (!KINDS.includes(kind)) return;
    const id = postingId(procedureCode, unitId, channel);
    await this.untilMarked(id, findingId);
    const procedure = (await this.procedures.read(procedureCode))?.state ?? null;
    const act = { findingId, procedureCode, unitId, channel, at: acceptedAt };
    await this.postings.execute(id, reactionMeta(event, SENTENCE), (state) => restore(state, act, procedure));
  }

  /** Another consumer marks the finding: it may be behind this one, and a remedy passed over would leave the mark for ever. */
  private async untilMarked(id: string, findingId: string): Promise<void> {
    const stored = await this.postings.read(id);
    if (!stored || !known(stored.state, findingId)) throw new Unavailable(`finding ${findingId} is not marked yet`);
  }
}
