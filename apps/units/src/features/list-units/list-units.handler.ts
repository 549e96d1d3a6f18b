import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ListUnits, unitsApi, type CommandMeta, type Page, type UnitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitList } from '../../domain/ports.js';

@Controller()
export class ListUnitsHandler {
  constructor(private readonly units: UnitList) {}

  @Answers(unitsApi.list)
  handle(@Payload() query: ListUnits, @Meta() meta: CommandMeta): Promise<Page<UnitView>> {
    return this.units.page(query, meta.recordedAt.slice(0, 10));
  }
}
