import type { Decision } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { complete, giveBack, undoReturn } from '../decisions/ending.js';
import { transfer } from '../decisions/handling.js';
import type { DossierFact, DossierState } from '../state.js';
import type { BulkRecord } from './records.js';

/** What a bulk job decides about one dossier: the same as the act entered for it alone. */
export function decideBulk(
  state: DossierState,
  job: BulkRecord,
  dossierId: string,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const act = { dossierId, at: job.startedAt };
  switch (job.act) {
    case 'return':
      return giveBack(state, { ...act, method: job.method, batchId: job.id });
    case 'undo-return':
      return undoReturn(state, { ...act, batchId: job.undoes });
    case 'transfer':
      return transfer(state, { ...act, toUnitId: job.toUnitId }, calendar);
    case 'complete':
      return complete(state, { ...act, outcome: job.outcome }, calendar);
  }
}
