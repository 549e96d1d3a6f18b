import { Injectable } from '@nestjs/common';
import type { CommandMeta, Purpose, StaffAccessView } from '@motcua/contracts';

import { AccessLog } from '../domain/people/ports.js';
import { lookOf, PURPOSE_NAMES, readerOf } from '../domain/people/readers.js';
import { UnitDirectory } from '../domain/ports.js';

/** Who looks at personal data, kept and told. */
@Injectable()
export class Accesses {
  constructor(
    private readonly log: AccessLog,
    private readonly units: UnitDirectory,
  ) {}

  /**
   * Notes that somebody is about to see the personal data of a dossier; await it before they are shown.
   * @param dossier its unit stands for an account that belongs to none
   * @returns how much may be shown
   */
  async note(
    dossier: { id: string; unitId: string },
    { actor, role, unitId, recordedAt }: CommandMeta,
    named?: Purpose,
  ): Promise<'whole' | 'masked'> {
    const { purpose, sight } = lookOf(role, named);
    const where = unitId || dossier.unitId;
    await this.log.note({ dossierId: dossier.id, at: recordedAt, role, actor, unitId: where, purpose });
    return sight;
  }

  /** Newest first. */
  async of(dossierId: string, limit: number): Promise<StaffAccessView[]> {
    const found = await this.log.of(dossierId, limit);
    return Promise.all(
      found.map(async ({ role, unitId, purpose, at, actor }) => ({
        role: readerOf(role).title,
        unit: await this.units.nameOf(unitId, at.slice(0, 10)),
        purpose: PURPOSE_NAMES[purpose],
        at,
        actor,
      })),
    );
  }
}

/** As the applicant is told: without the login. */
export const withoutActor = ({ role, unit, purpose, at }: StaffAccessView) => ({ role, unit, purpose, at });
