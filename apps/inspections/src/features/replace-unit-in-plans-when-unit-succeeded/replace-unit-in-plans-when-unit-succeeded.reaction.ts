import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Unavailable, type DecodedEvent } from '@motcua/contracts';
import { Reaction, reactionMeta } from '@motcua/messaging';

import { UnitDirectory } from '../../domain/ports.js';
import type { Succession } from '../../domain/succession.js';
import { MoveInspections } from '../../succession/move-inspections.js';

const SENTENCE = 'replace-unit-in-plans-when-unit-succeeded';

/** A unit ended: what inspections had still before them there goes on with the unit that takes its work. */
@Controller()
export class ReplaceUnitInPlansWhenUnitSucceeded {
  constructor(
    private readonly directory: UnitDirectory,
    private readonly moving: MoveInspections,
  ) {}

  @Reaction('units.unit.succeeded.v1', SENTENCE)
  async handle(@Payload() event: DecodedEvent<'units.unit.succeeded.v1'>): Promise<void> {
    const { unitId, workTo } = event.data;
    const taker = await this.taker(workTo);
    await this.moving.of({ unitId, ...taker, at: event.time }, reactionMeta(event, SENTENCE));
  }

  /** Whoever is not of a kind that is inspected takes no place in a plan. */
  private async taker(workTo: string): Promise<Pick<Succession, 'successorId' | 'kind'>> {
    const nobody = { successorId: '', kind: 'division' } as const;
    if (!workTo) return nobody;
    const unit = (await this.directory.find([workTo])).get(workTo);
    if (!unit) throw new Unavailable(`unit ${workTo} has not come through yet`);
    return unit.kind === 'department' ? nobody : { successorId: workTo, kind: unit.kind };
  }
}
