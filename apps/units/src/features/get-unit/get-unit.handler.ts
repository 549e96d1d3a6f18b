import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Refused, UnitRef, unitsApi, type CommandMeta, type UnitDetails } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitList } from '../../domain/ports.js';
import { unknown } from '../../domain/refusals.js';
import { detailsOf } from '../../domain/views.js';

@Controller()
export class GetUnitHandler {
  constructor(private readonly list: UnitList) {}

  @Answers(unitsApi.get)
  async handle(@Payload() { unitId }: UnitRef, @Meta() meta: CommandMeta): Promise<UnitDetails> {
    const all = await this.list.all();
    const found = all.find(({ id }) => id === unitId);
    if (!found) throw new Refused(unknown);
    return detailsOf(found, all, meta.recordedAt.slice(0, 10));
  }
}
