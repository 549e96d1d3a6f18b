import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DissolveUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitCodes } from '../../codes/unit-codes.js';
import { dissolve } from '../../domain/decisions.js';
import { UnitList, Units } from '../../domain/ports.js';
import { viewOf } from '../../domain/views.js';

/** A unit that has ended; one that ends later is decided as an act. */
@Controller()
export class DissolveUnitHandler {
  constructor(
    private readonly units: Units,
    private readonly list: UnitList,
    private readonly codes: UnitCodes,
  ) {}

  @Answers(unitsApi.dissolve)
  async handle(@Payload() command: DissolveUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    const { unitId, dissolvedFrom } = command;
    const today = meta.recordedAt.slice(0, 10);
    const living = await this.list.living(unitId, dissolvedFrom);
    const stored = await this.units.execute(unitId, meta, (state) => dissolve(state, command, { today, living }));
    if (stored.state.status !== 'absent') await this.codes.letGo(unitId, stored.state.codes, dissolvedFrom, meta);
    return viewOf(stored, today);
  }
}
