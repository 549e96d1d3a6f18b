import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RenameUnit, unitsApi, type CommandMeta, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { rename } from '../../domain/decisions.js';
import { Units, viewOf } from '../../domain/ports.js';

@Controller()
export class RenameUnitHandler {
  constructor(private readonly units: Units) {}

  @Answers(unitsApi.rename)
  async handle(@Payload() command: RenameUnit, @Meta() meta: CommandMeta): Promise<UnitView> {
    return viewOf(
      await this.units.execute(command.unitId, meta, (state) => rename(state, command, meta.at.slice(0, 10))),
    );
  }
}
