import { Injectable } from '@nestjs/common';
import { decodeEvent, latenessReasonName, Refused, type CommandMeta, type Purpose } from '@motcua/contracts';

import { withMasks, type LifeFact, type Material, type Present } from '../../domain/forms/material.js';
import { dayOf } from '../../domain/forms/texts.js';
import {
  Dossiers,
  DossierTrail,
  forChannel,
  LookupSecrets,
  ProcedureDirectory,
  UnitDirectory,
} from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { hasClock, type DossierFact } from '../../domain/state.js';
import { Accesses } from '../../people/accesses.js';

/** Who may see the look-up secret of a receipt: those who hand it over. */
const PRINT_SECRETS = ['clerk', 'operator'];

/** Gathers what the forms of a dossier are made of. */
@Injectable()
export class FormMaterials {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly trail: DossierTrail,
    private readonly procedures: ProcedureDirectory,
    private readonly units: UnitDirectory,
    private readonly secrets: LookupSecrets,
    private readonly accesses: Accesses,
  ) {}

  /** For paper: the access is noted first, and who names no purpose may see little. @throws Refused */
  async toPrint(dossierId: string, meta: CommandMeta, purpose?: Purpose): Promise<Material> {
    const material = await this.of(dossierId, meta);
    const sight = await this.accesses.note({ id: dossierId, unitId: material.state.unitId }, meta, purpose);
    return sight === 'whole' ? material : withMasks(material);
  }

  /** @throws Refused when there is no such dossier */
  async of(dossierId: string, { role }: CommandMeta): Promise<Material> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored || stored.state.status === 'absent') throw new Refused(notFound);
    const { state, beside } = stored;
    const life = await this.lifeOf(dossierId);
    const ruledOn = dayOf(hasClock(state) ? state.acceptedAt : state.submittedAt);
    const names = await this.namesOf(state, life);
    const procedure = await this.procedures.inForce(state.procedureCode, ruledOn);
    return {
      state,
      beside,
      life,
      procedure: procedure && forChannel(procedure, state.channel),
      unitName: (unitId, day) => names.get(`${unitId} ${day}`) ?? unitId,
      reasonName: latenessReasonName,
      secret: PRINT_SECRETS.includes(role) ? this.secrets.of(dossierId) : '',
    };
  }

  private async lifeOf(dossierId: string): Promise<LifeFact[]> {
    const events = await this.trail.of(dossierId);
    return events.map((event) => {
      const { seq, time, type, data } = decodeEvent(event);
      return { seq, at: time, fact: { type, data } as DossierFact };
    });
  }

  /** Names of all units that take part, on each day something happened. */
  private async namesOf(state: Present, life: readonly LifeFact[]): Promise<ReadonlyMap<string, string>> {
    const clock = hasClock(state) ? state : null;
    const units = [
      state.unitId,
      ...(clock?.handOvers ?? []).flatMap(({ from, to }) => [from, to]),
      ...(clock?.consultations ?? []).map(({ unitId }) => unitId),
    ];
    const moments = [state.submittedAt, clock?.acceptedAt ?? state.lastAt, state.lastAt, ...life.map(({ at }) => at)];
    const names = new Map<string, string>();
    for (const unitId of new Set(units)) {
      for (const day of new Set(moments.map(dayOf))) {
        names.set(`${unitId} ${day}`, await this.units.nameOf(unitId, day));
      }
    }
    return names;
  }
}
