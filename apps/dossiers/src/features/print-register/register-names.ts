import { Injectable } from '@nestjs/common';

import type { RegisterMaterial } from '../../domain/forms/register.js';
import { handlingUnit } from '../../domain/forms/steps.js';
import { dayOf } from '../../domain/forms/texts.js';
import { ProcedureDirectory, UnitDirectory, type StoredDossier } from '../../domain/ports.js';
import { hasClock } from '../../domain/state.js';

type Names = Pick<RegisterMaterial, 'procedureName' | 'unitName'>;

/** Names of procedures and units on the lines, each looked up once. */
@Injectable()
export class RegisterNames {
  constructor(
    private readonly procedures: ProcedureDirectory,
    private readonly units: UnitDirectory,
  ) {}

  /** @param headOn day of the head of the sheet */
  async of(dossiers: readonly StoredDossier[], headOn: string): Promise<Names> {
    const procedures = new Map<string, string>();
    const units = new Map<string, string>();
    for (const { state } of dossiers) {
      if (!hasClock(state)) continue;
      const { procedureCode: code, acceptedAt, lastAt, unitId } = state;
      await once(procedures, code, dayOf(acceptedAt), async (day) => {
        const version = await this.procedures.inForce(code, day);
        return version?.name ?? code;
      });
      const handling = handlingUnit(state);
      await once(units, handling, dayOf(lastAt), (day) => this.units.nameOf(handling, day));
      await once(units, unitId, headOn, (day) => this.units.nameOf(unitId, day));
    }
    return {
      procedureName: (code, day) => procedures.get(`${code} ${day}`) ?? code,
      unitName: (unitId, day) => units.get(`${unitId} ${day}`) ?? unitId,
    };
  }
}

async function once(
  names: Map<string, string>,
  id: string,
  day: string,
  look: (day: string) => Promise<string>,
): Promise<void> {
  const key = `${id} ${day}`;
  if (!names.has(key)) names.set(key, await look(day));
}
