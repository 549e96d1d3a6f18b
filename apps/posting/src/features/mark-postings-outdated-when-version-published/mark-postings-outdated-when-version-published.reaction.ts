import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { dayOf } from '../../domain/day.js';
import { Procedures } from '../../domain/ports.js';
import { Ageing } from '../../postings/ageing.js';

const SENTENCE = 'mark-postings-outdated-when-version-published';

/** A version that is in force when it is entered; one announced for later is left to the watch. */
@Controller()
export class MarkPostingsOutdatedWhenVersionPublished {
  constructor(
    private readonly procedures: Procedures,
    private readonly ageing: Ageing,
  ) {}

  @Reaction('posting.procedure.published.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'posting.procedure.published.v1'>): Promise<void> {
    const { code, version, validFrom } = event.data;
    const entered = dayOf(event.recordedAt);
    if (version === 1 || validFrom > entered) return;
    const stored = await this.procedures.read(code);
    if (stored) await this.ageing.ofProcedure(code, stored.state, entered, reactionMeta(event, SENTENCE));
  }
}
