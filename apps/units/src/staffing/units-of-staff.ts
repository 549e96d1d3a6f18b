import { Injectable } from '@nestjs/common';
import { actsFor, Refused, type CommandMeta } from '@motcua/contracts';

import { Units } from '../domain/ports.js';
import { unknown } from '../domain/refusals.js';
import { notYourUnit } from '../domain/staff/who-may.js';
import type { Unit } from '../domain/unit.js';

/** The unit whose staff is written. */
@Injectable()
export class UnitsOfStaff {
  constructor(private readonly units: Units) {}

  /** @throws Refused where it does not exist or the caller does not speak for it */
  async open(unitId: string, meta: CommandMeta): Promise<Unit> {
    const found = await this.units.read(unitId);
    if (!found || found.state.status === 'absent') throw new Refused(unknown);
    // The department itself has no parent: only its own people speak for it.
    if (!actsFor(meta, { id: unitId, parentId: found.state.parentId })) throw new Refused(notYourUnit);
    return found.state;
  }
}
