import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RenameUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { rename } from '../../domain/decisions.js';
import { Units } from '../../domain/ports.js';
import { viewOf } from '../../domain/views.js';

@Controller()
export class RenameUnitHandler {
  constructor(private readonly units: Units) {}

  @Answers(unitsApi.rename)
  async handle(@Payload() command: RenameUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    const today = meta.at.slice(0, 10);
    return viewOf(await this.units.execute(command.unitId, meta, (state) => rename(state, command, today)), today);
  }
}
