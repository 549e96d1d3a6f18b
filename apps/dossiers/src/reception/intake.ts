import type { CommandMeta, Refusal, SubmitDossier } from '@motcua/contracts';

import { submit, submitAndAccept, type Submit } from '../domain/decisions/arriving.js';
import { dossier } from '../domain/dossier.js';
import { personOf } from './person.js';
import { Calendars, Dossiers, UnitDirectory, type StoredDossier } from '../domain/ports.js';
import { Reception } from './reception.js';
import { conflict } from '../domain/refusals.js';

/** A dossier comes in: at the counter, online, by post, or as a row of a file. One way for all. */
export class Intake {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly units: UnitDirectory,
    private readonly calendars: Calendars,
  ) {}

  /** @param also kept beside the new dossier, for example from which file it came */
  async receive(
    request: SubmitDossier,
    meta: CommandMeta,
    also: Readonly<Record<string, unknown>> = {},
  ): Promise<StoredDossier | Refusal> {
    // A known id takes no second number: the store repeats its answer or refuses.
    const known = await this.dossiers.read(request.dossierId);
    return known ? this.again(request, meta) : this.first(request, meta, also);
  }

  private async first(
    request: SubmitDossier,
    meta: CommandMeta,
    also: Readonly<Record<string, unknown>>,
  ): Promise<StoredDossier | Refusal> {
    const { dossierId, channel, unitId, procedureCode } = request;
    const { at } = meta;
    const noUnit = await this.units.whyNot('unitId', unitId, at.slice(0, 10));
    if (noUnit) return noUnit;
    const procedure = await this.reception.procedureOn(procedureCode, at, channel);
    if ('refused' in procedure) return procedure;
    const command: Submit = { dossierId, channel, unitId, procedure, at };
    const options = { beside: { ...personOf(request), ...also } };
    const calendar = this.calendars.current();
    if (!request.accept) {
      return this.dossiers.execute(dossierId, meta, (state) => submit(state, command, calendar), options);
    }
    return this.reception.accept({
      dossierId,
      at,
      state: dossier.initial,
      procedure,
      decide: (state, accept) => submitAndAccept(state, command, accept, calendar),
      execute: (decide) => this.dossiers.execute(dossierId, meta, decide, options),
    });
  }

  /** The id is taken: the same command gets its answer again, another one is refused. */
  private again({ dossierId }: SubmitDossier, meta: CommandMeta): Promise<StoredDossier> {
    return this.dossiers.execute(dossierId, meta, () => conflict('dossier-exists', 'Hồ sơ này đã được nộp.'));
  }
}
