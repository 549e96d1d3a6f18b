import { Injectable } from '@nestjs/common';
import type { DataRequestView } from '@motcua/contracts';

import { dataRequestView } from '../domain/people/data-request-view.js';
import type { StoredDataRequest } from '../domain/people/ports.js';
import { Calendars, Dossiers } from '../domain/ports.js';
import { hasClock } from '../domain/state.js';

/** Requests as staff see them, with the code of their dossier. */
@Injectable()
export class DataRequestViews {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
  ) {}

  async view(stored: StoredDataRequest, now: string): Promise<DataRequestView> {
    const { state } = stored;
    const dossier = state.status === 'absent' ? null : await this.dossiers.read(state.dossierId);
    const code = dossier && hasClock(dossier.state) ? dossier.state.code : null;
    return dataRequestView(stored, code, now, this.calendars.current());
  }
}
