import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { EstablishUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { establish } from '../../domain/decisions.js';
import { Units, viewOf } from '../../domain/ports.js';

@Controller()
export class EstablishUnitHandler {
  constructor(private readonly units: Units) {}

  @Answers(unitsApi.establish)
  async handle(@Payload() command: EstablishUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    return viewOf(await this.units.execute(command.unitId, meta, (state) => establish(state, command)));
  }
}
