import { Injectable } from '@nestjs/common';
import { Refused, type CommandMeta, type Decision } from '@motcua/contracts';

import { erase } from '../domain/decisions/keeping.js';
import { noting } from '../domain/notes.js';
import { erased } from '../domain/people/erased.js';
import { DataRequestIndex } from '../domain/people/ports.js';
import { Dossiers, type StoredDossier } from '../domain/ports.js';
import { conflict, notFound } from '../domain/refusals.js';
import type { DossierFact, DossierState } from '../domain/state.js';

const changedMeanwhile = conflict('changed-meanwhile', 'Hồ sơ vừa thay đổi. Hãy tải lại và thử lại.');

/** Erases what is known of the person of a dossier; states, times and figures stay. Repeating it does no harm. */
@Injectable()
export class Erasure {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly requests: DataRequestIndex,
  ) {}

  /** @throws Refused for a dossier that has not ended: the data are still needed to settle it */
  async of({ dossierId, reason }: { dossierId: string; reason: string }, meta: CommandMeta): Promise<StoredDossier> {
    const known = await this.dossiers.read(dossierId);
    if (!known) throw new Refused(notFound);
    // What is written is made from what was read, so it must be the same dossier.
    const decide = (state: DossierState, version: number): Decision<DossierFact> => {
      const decision = erase(state, { dossierId, at: meta.at });
      const isFact = !('refused' in decision) && decision.length > 0;
      return isFact && version !== known.version ? changedMeanwhile : decision;
    };
    const stored = await this.dossiers.execute(dossierId, meta, decide, {
      beside: noting({ reason }, erased(known.beside)),
    });
    await this.requests.eraseTexts(dossierId);
    return stored;
  }
}
