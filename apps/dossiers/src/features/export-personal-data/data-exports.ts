import { Injectable } from '@nestjs/common';
import type { PersonalDataExport } from '@motcua/contracts';

import { noteOf } from '../../domain/notes.js';
import { dataRequestView } from '../../domain/people/data-request-view.js';
import { DataRequestIndex } from '../../domain/people/ports.js';
import { Calendars, DossierTrail, type StoredDossier } from '../../domain/ports.js';
import { actName } from '../../domain/views/act-names.js';
import { DossierViews } from '../../domain/views/dossier-views.js';
import { Accesses, withoutActor } from '../../people/accesses.js';

const ALL_ACCESSES = 1_000;

/** Gathers everything kept about the person of a dossier; who of the staff did what stays out, it is not their data. */
@Injectable()
export class DataExports {
  constructor(
    private readonly trail: DossierTrail,
    private readonly requests: DataRequestIndex,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
    private readonly accesses: Accesses,
  ) {}

  async of(stored: StoredDossier, now: string): Promise<PersonalDataExport> {
    const { secret: _secret, moves: _moves, version: _version, ...dossier } = this.views.details(stored, '', now);
    const accesses = await this.accesses.of(stored.id, ALL_ACCESSES);
    return {
      exportedAt: now,
      dossier,
      acts: await this.actsOf(stored),
      accesses: accesses.map(withoutActor),
      dataRequests: await this.requestsOf(stored.id, now),
    };
  }

  private async actsOf(stored: StoredDossier): Promise<PersonalDataExport['acts']> {
    const events = await this.trail.of(stored.id);
    return events.map(({ seq, type, time, recordedAt }) => {
      return { seq, type, label: actName(type), at: time, recordedAt, note: noteOf(stored, seq) };
    });
  }

  private async requestsOf(dossierId: string, now: string): Promise<PersonalDataExport['dataRequests']> {
    const found = await this.requests.of(dossierId);
    return found.map((stored) => {
      const view = dataRequestView(stored, null, now, this.calendars.current());
      const { kind, kindName, receivedAt, dueOn, text, answeredAt, outcome, answer } = view;
      return { kind, kindName, receivedAt, dueOn, text, answeredAt, outcome, answer };
    });
  }
}
