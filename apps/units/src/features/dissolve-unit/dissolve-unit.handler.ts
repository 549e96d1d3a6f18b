import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DissolveUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { dissolve } from '../../domain/decisions.js';
import { Units, viewOf } from '../../domain/ports.js';

@Controller()
export class DissolveUnitHandler {
  constructor(private readonly units: Units) {}

  @Answers(unitsApi.dissolve)
  async handle(@Payload() command: DissolveUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    return viewOf(await this.units.execute(command.unitId, meta, (state) => dissolve(state, command)));
  }
}
