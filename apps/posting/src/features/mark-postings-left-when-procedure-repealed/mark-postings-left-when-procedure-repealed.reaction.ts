import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { dayOf } from '../../domain/day.js';
import { Procedures } from '../../domain/ports.js';
import { Ageing } from '../../postings/ageing.js';

const SENTENCE = 'mark-postings-left-when-procedure-repealed';

/** A repeal that holds when it is entered; one decided for later is left to the watch. */
@Controller()
export class MarkPostingsLeftWhenProcedureRepealed {
  constructor(
    private readonly procedures: Procedures,
    private readonly ageing: Ageing,
  ) {}

  @Reaction('posting.procedure.repealed.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'posting.procedure.repealed.v1'>): Promise<void> {
    const { code, repealedFrom } = event.data;
    const entered = dayOf(event.recordedAt);
    if (repealedFrom > entered) return;
    const stored = await this.procedures.read(code);
    if (stored) await this.ageing.ofProcedure(code, stored.state, entered, reactionMeta(event, SENTENCE));
  }
}
