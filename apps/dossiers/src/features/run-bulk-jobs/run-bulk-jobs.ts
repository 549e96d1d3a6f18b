import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Refused, type CommandMeta } from '@motcua/contracts';
import { Clock, EventLog } from '@motcua/observability';

import { JobLoop, type Held } from '../../bulk/job-loop.js';
import { decideBulk } from '../../domain/bulk/decide-bulk.js';
import { inLane } from '../../domain/bulk/lane.js';
import { BulkJobs, BulkSignal, CounterTraffic } from '../../domain/bulk/ports.js';
import type { BulkRecord, BulkStep, RefusedAct } from '../../domain/bulk/records.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { hasClock } from '../../domain/state.js';

const WIDE = 64;
const NARROW = 8;

/** Does bulk acts in the background, from wherever the last attempt stopped. */
@Injectable()
export class RunBulkJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: JobLoop<BulkRecord>;

  constructor(
    private readonly jobs: BulkJobs,
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly traffic: CounterTraffic,
    private readonly clock: Clock,
    private readonly log: EventLog,
    signal: BulkSignal,
  ) {
    const work = (job: BulkRecord, held: Held) => this.run(job, held);
    this.loop = new JobLoop(jobs, work, { clock, log, signal });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  async run(job: BulkRecord, held: Held): Promise<void> {
    let first = job.done + job.refused;
    for (let part = job.cursor; !held.mustStop(); part += 1) {
      const ids = await this.jobs.part(job.id, part);
      if (ids.length === 0) return this.finish(job, held);
      const step = await this.part(job, part, { ids, first });
      if (!(await this.jobs.advance(job.id, held.claim(), step))) return;
      first += ids.length;
    }
  }

  private async part(
    job: BulkRecord,
    part: number,
    { ids, first }: { ids: readonly string[]; first: number },
  ): Promise<BulkStep> {
    const refused: RefusedAct[] = [];
    const width = () => (this.traffic.isBusy() ? NARROW : WIDE);
    await inLane([...ids.entries()], width, async ([index, dossierId]) => {
      try {
        await this.one(job, dossierId);
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        const code = await this.codeOf(dossierId);
        refused.push({ number: first + index + 1, dossierId, code, reason: cause.message });
      }
    });
    return { part, done: ids.length - refused.length, refused: refused.toSorted((a, b) => a.number - b.number) };
  }

  private async one(job: BulkRecord, dossierId: string): Promise<void> {
    const calendar = this.calendars.current();
    await this.dossiers.execute(
      dossierId,
      this.metaOf(job, dossierId),
      (state) => decideBulk(state, job, dossierId, calendar),
      { beside: noting({ reason: job.reason, bulkJob: job.id }) },
    );
  }

  private metaOf({ id, actor, role, correlationId, startedAt: at }: BulkRecord, dossierId: string): CommandMeta {
    const commandId = `${id}:${dossierId}`;
    const recordedAt = this.clock.instant();
    return { commandId, fingerprint: '', actor, role, correlationId, causationId: id, at, recordedAt };
  }

  private async codeOf(dossierId: string): Promise<string> {
    const found = await this.dossiers.read(dossierId);
    return found && hasClock(found.state) ? found.state.code : '';
  }

  private async finish(job: BulkRecord, held: Held): Promise<void> {
    if (!(await this.jobs.finish(job.id, held.claim().owner, this.clock.instant()))) return;
    const fields = { 'job.id': job.id, act: job.act, total: job.total, 'correlation.id': job.correlationId };
    this.log.info('BULK_DONE', 'a bulk act ended', fields);
  }
}
