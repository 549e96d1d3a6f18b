import { Injectable } from '@nestjs/common';
import { Refused, type BulkAct, type BulkView, type CommandMeta } from '@motcua/contracts';

import { BulkDossiers, BulkJobs, BulkSignal, type Selection } from '../../domain/bulk/ports.js';
import type { BulkOrder } from '../../domain/bulk/records.js';
import { nothingChosen, nothingReady } from '../../domain/bulk/refusals.js';
import { bulkView } from '../../domain/bulk/views.js';

export type Given = Selection & { readonly jobId: string; readonly reason?: string | undefined };

/** Freezes which dossiers are meant and hands the job to the worker. */
@Injectable()
export class GiveBulkJob {
  constructor(
    private readonly dossiers: BulkDossiers,
    private readonly jobs: BulkJobs,
    private readonly signal: BulkSignal,
  ) {}

  async give(given: Given, order: Pick<BulkOrder, 'act'> & Partial<BulkOrder>, meta: CommandMeta): Promise<BulkView> {
    const ids = await this.chosen(order.act, given);
    if (ids.length === 0 && !(await this.jobs.get(given.jobId))) throw new Refused(nothingReady);
    const { at: startedAt, actor, role, correlationId } = meta;
    const whole = { method: '', toUnitId: '', outcome: '', reason: given.reason ?? '', undoes: '', ...order };
    const progress = { state: 'waiting', total: ids.length, cursor: 0, done: 0, refused: 0, finishedAt: '' } as const;
    const record = { id: given.jobId, ...whole, ...progress, startedAt, actor, role, correlationId };
    const job = await this.jobs.give(record, ids);
    this.signal.raise();
    return bulkView(job);
  }

  private async chosen(act: BulkAct, { dossierIds, importId, procedureCode }: Selection): Promise<readonly string[]> {
    const ways = [dossierIds, importId, procedureCode].filter((way) => way !== undefined);
    if (ways.length !== 1) throw new Refused(nothingChosen);
    return dossierIds ? [...new Set(dossierIds)] : this.dossiers.readyFor(act, { importId, procedureCode });
  }
}
