import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { bulkApi, Refused, UndoBulkReturn, type BulkView, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { BulkJobs, BulkSignal } from '../../domain/bulk/ports.js';
import type { BulkRecord } from '../../domain/bulk/records.js';
import { noSuchJob, notAReturn, stillRunning } from '../../domain/bulk/refusals.js';
import { bulkView, undoOf } from '../../domain/bulk/views.js';

/** Takes back what one bulk return returned, and only that. */
@Controller()
export class UndoBulkReturnHandler {
  constructor(
    private readonly jobs: BulkJobs,
    private readonly signal: BulkSignal,
  ) {}

  @Answers(bulkApi.undo)
  async handle(@Payload() { jobId, reason }: UndoBulkReturn, @Meta() meta: CommandMeta): Promise<BulkView> {
    const job = await this.jobs.get(jobId);
    if (!job) throw new Refused(noSuchJob);
    if (job.act !== 'return') throw new Refused(notAReturn);
    if (job.state !== 'done') throw new Refused(stillRunning);
    const undo = await this.jobs.give(undoing(job, reason, meta), await this.jobs.doneIds(jobId));
    this.signal.raise();
    return bulkView(job, undo);
  }
}

function undoing(job: BulkRecord, reason: string, meta: CommandMeta): BulkRecord {
  const { at: startedAt, actor, role, correlationId } = meta;
  const who = { startedAt, actor, role, correlationId };
  const progress = { state: 'waiting', total: job.done, cursor: 0, done: 0, refused: 0, finishedAt: '' } as const;
  const order = { act: 'undo-return', method: '', toUnitId: '', outcome: '', undoes: job.id } as const;
  return { id: undoOf(job.id), ...order, reason, ...progress, ...who };
}
