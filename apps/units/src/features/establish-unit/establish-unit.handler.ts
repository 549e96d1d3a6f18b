import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { EstablishUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { establish } from '../../domain/decisions.js';
import { Units, viewOf } from '../../domain/ports.js';
import type { UnitState } from '../../domain/unit.js';

@Controller()
export class EstablishUnitHandler {
  constructor(private readonly units: Units) {}

  @Answers(unitsApi.establish)
  async handle(@Payload() command: EstablishUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    const parent = command.parentId ? await this.units.read(command.parentId) : null;
    const decide = (state: UnitState) => establish(state, command, parent?.state ?? { status: 'absent' });
    return viewOf(await this.units.execute(command.unitId, meta, decide));
  }
}
