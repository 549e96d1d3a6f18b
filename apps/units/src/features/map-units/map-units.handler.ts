import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { UnitMapQuery, unitsApi, type MappedUnitView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { livesOn, nameOn } from '../../domain/as-on.js';
import { UnitList, type ExistingUnit } from '../../domain/ports.js';
import { stepOf } from '../../domain/views.js';
import { mapOf } from './whole-map.js';

/** Every unit of one day, and what stands for it on another. */
@Controller()
export class MapUnitsHandler {
  constructor(private readonly list: UnitList) {}

  @Answers(unitsApi.map)
  async handle(@Payload() { from, to }: UnitMapQuery): Promise<MappedUnitView[]> {
    const all = await this.list.all();
    const map = mapOf(all);
    const byId = new Map(all.map((one) => [one.id, one]));
    const named = (id: string) => ({ id, name: nameThen(byId.get(id), to) });
    return all
      .filter(({ state }) => livesOn(state, from))
      .map(({ id, state }) => {
        const onMap = map.onMap(id, to);
        const steps = map.steps(id, to).flatMap((step) => stepsOf(byId.get(step.id)));
        return {
          id,
          name: nameOn(state, from),
          kind: state.kind,
          onMap: onMap ? named(onMap) : null,
          successors: map.successors(id, to).map(named),
          steps,
        };
      });
  }
}

const nameThen = (unit: ExistingUnit | undefined, day: string): string => (unit ? nameOn(unit.state, day) : '');
const stepsOf = (unit: ExistingUnit | undefined) => (unit ? stepOf(unit) : []);
