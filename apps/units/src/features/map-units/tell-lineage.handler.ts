import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { Refused, UnitRef, unitsApi, type CommandMeta, type LineageView, type UnitOnMap } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { UnitList } from '../../domain/ports.js';
import { unknown } from '../../domain/refusals.js';
import { stepOf, viewOf } from '../../domain/views.js';
import { mapOf } from './whole-map.js';

/** After this day nothing has been decided. */
const END_OF_TIME = '9999-12-31';

/** Where a unit came from and where it went. */
@Controller()
export class TellLineageHandler {
  constructor(private readonly list: UnitList) {}

  @Answers(unitsApi.lineage)
  async handle(@Payload() { unitId }: UnitRef, @Meta() meta: CommandMeta): Promise<LineageView> {
    const all = await this.list.all();
    const unit = all.find(({ id }) => id === unitId);
    if (!unit) throw new Refused(unknown);
    const map = mapOf(all);
    const told = (steps: readonly UnitOnMap[]) =>
      steps.flatMap(({ id }) => all.filter((one) => one.id === id).flatMap(stepOf));
    return {
      unit: viewOf(unit, meta.recordedAt.slice(0, 10)),
      before: told(map.origins(unitId)),
      after: told(map.steps(unitId, END_OF_TIME)),
    };
  }
}
