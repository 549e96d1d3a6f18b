import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { MoveDossiers } from '../../succession/move-dossiers.js';

const SENTENCE = 'move-dossiers-when-unit-succeeded';

/** A unit ended: its open dossiers go on with the unit that takes its work, one fact each. */
@Controller()
export class MoveDossiersWhenUnitSucceeded {
  constructor(private readonly moving: MoveDossiers) {}

  @Reaction('units.unit.succeeded.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'units.unit.succeeded.v1'>): Promise<void> {
    const { unitId, workTo, effectiveOn, decision } = event.data;
    await this.moving.of({ unitId, workTo, effectiveOn, decision }, reactionMeta(event, SENTENCE));
  }
}
