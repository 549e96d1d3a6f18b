import { Injectable } from '@nestjs/common';
import { actsFor, Refused, type CommandMeta } from '@motcua/contracts';

import { dayOf } from '../domain/day.js';
import { faultOfUnit, notYourUnit } from '../domain/known-unit.js';
import { Procedures, UnitDirectory } from '../domain/ports.js';
import type { ProcedureState } from '../domain/procedure.js';

/** What every act at a place needs to know: the procedure, and whether the caller may speak for the unit. */
@Injectable()
export class Places {
  constructor(
    private readonly procedures: Procedures,
    private readonly units: UnitDirectory,
  ) {}

  /**
   * @returns the procedure, or null where nobody announced it
   * @throws Refused for a unit that is not known, no longer there, or not the caller's
   */
  async open(
    { procedureCode, unitId }: { procedureCode: string; unitId: string },
    meta: CommandMeta,
  ): Promise<ProcedureState | null> {
    const unit = await this.units.one(unitId);
    const fault = faultOfUnit(unit, dayOf(meta.at));
    if (fault) throw new Refused(fault);
    if (!actsFor(meta, { id: unitId, parentId: unit?.parentId ?? '' })) throw new Refused(notYourUnit);
    return (await this.procedures.read(procedureCode))?.state ?? null;
  }
}
