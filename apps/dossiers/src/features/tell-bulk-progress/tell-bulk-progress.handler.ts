import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  bulkApi,
  BulkRef,
  BulkRefusedQuery,
  PageQuery,
  Refused,
  type BulkRefusedRow,
  type BulkView,
  type Page,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { BulkJobs } from '../../domain/bulk/ports.js';
import { noSuchJob } from '../../domain/bulk/refusals.js';
import { bulkView, undoOf } from '../../domain/bulk/views.js';

const ROWS = 500;

/** How far bulk acts have come, and which dossiers they could not be done on. */
@Controller()
export class TellBulkProgressHandler {
  constructor(private readonly jobs: BulkJobs) {}

  @Answers(bulkApi.get)
  async one(@Payload() { jobId }: BulkRef): Promise<BulkView> {
    const job = await this.jobs.get(jobId);
    if (!job) throw new Refused(noSuchJob);
    return bulkView(job, await this.jobs.get(undoOf(jobId)));
  }

  @Answers(bulkApi.list)
  async all(@Payload() query: PageQuery): Promise<Page<BulkView>> {
    const { items, nextCursor } = await this.jobs.page(query);
    return { items: items.map((job) => bulkView(job)), nextCursor };
  }

  @Answers(bulkApi.refused)
  async refused(@Payload() { jobId, after }: BulkRefusedQuery): Promise<Page<BulkRefusedRow>> {
    if (!(await this.jobs.get(jobId))) throw new Refused(noSuchJob);
    const found = await this.jobs.refusedAfter(jobId, after, ROWS);
    const items = found.map((row) => ({ ...row, code: row.code || null }));
    return { items, nextCursor: found.length === ROWS ? String(found.at(-1)?.number) : null };
  }
}
