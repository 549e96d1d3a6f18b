import { Injectable } from '@nestjs/common';

import type { ActTerms } from '../domain/acts/act.js';
import type { Surroundings } from '../domain/acts/plan.js';
import { nameOn } from '../domain/as-on.js';
import { ActList, UnitList, Units } from '../domain/ports.js';
import type { UnitState } from '../domain/unit.js';

/** Reads what an act touches. */
@Injectable()
export class AroundActs {
  constructor(
    private readonly units: Units,
    private readonly list: UnitList,
    private readonly acts: ActList,
  ) {}

  async of(act: ActTerms): Promise<Surroundings> {
    const ids = [...new Set([...act.unitIds, ...act.successorIds, ...(act.workTo ? [act.workTo] : [])])];
    const read = await Promise.all(ids.map((id) => this.units.read(id)));
    const units = new Map(read.flatMap((one) => (one ? [[one.id, one.state] as const] : [])));
    const departments = [...units].filter(([, state]) => state.status !== 'absent' && state.kind === 'department');
    const living = await Promise.all(
      departments.map(async ([id]) => [id, await this.list.living(id, act.effectiveOn)] as const),
    );
    return { units, living: new Map(living), waiting: await this.acts.inState('planned') };
  }
}

/** Names of units on the day of an act, those it makes too; an unknown id stands for itself. */
export function namesFor({ effectiveOn, newUnits }: ActTerms, units: ReadonlyMap<string, UnitState>) {
  return (id: string): string => {
    const state = units.get(id);
    if (state && state.status !== 'absent') return nameOn(state, effectiveOn);
    return newUnits.find(({ unitId }) => unitId === id)?.name ?? id;
  };
}
