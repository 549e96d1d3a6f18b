import { setImmediate as nextTurn } from 'node:timers/promises';

import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { IMPORT_COLUMNS, REJECTED_ROWS_KEPT_DAYS } from '@motcua/contracts';
import { readOfficeFile, RefusedFile, type RowResult } from '@motcua/office-files';
import { Clock, EventLog, toInstant } from '@motcua/observability';

import { JobLoop, type Held } from '../../bulk/job-loop.js';
import { BulkSignal, Imports } from '../../domain/bulk/ports.js';
import type { FileFacts, ImportRecord } from '../../domain/bulk/records.js';
import { prepareRow, type SeenRows } from './prepare-row.js';
import { ReceiveRows } from './receive-rows.js';

/** Rows between two marks of progress: what is done again after a crash. */
const BATCH = 128;
const ROWS_PER_TURN = 50;
const HOUR_MS = 3_600_000;
const SWEEP_EVERY_MS = 600_000;

/** Turns files into dossiers in the background, from wherever the last attempt stopped. */
@Injectable()
export class RunImports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: JobLoop<ImportRecord>;
  private sweptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly imports: Imports,
    private readonly rows: ReceiveRows,
    private readonly clock: Clock,
    private readonly log: EventLog,
    signal: BulkSignal,
  ) {
    const work = (job: ImportRecord, held: Held) => this.run(job, held);
    this.loop = new JobLoop(imports, work, { clock, log, signal }, () => this.sweep());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  async run(job: ImportRecord, held: Held): Promise<void> {
    try {
      if (job.total === null && !(await this.lookThrough(job, held))) return;
      if (await this.receive(job, held)) await this.finish(job, held, 'done');
    } catch (cause) {
      if (!(cause instanceof RefusedFile)) throw cause;
      await this.finish(job, held, 'failed', cause.message);
    }
  }

  /** A file that is damaged further down, or too long, is refused before anything of it is taken. */
  private async lookThrough(job: ImportRecord, { claim, mustStop }: Held): Promise<boolean> {
    const file = await readOfficeFile(this.imports.bytesOf(job.id), IMPORT_COLUMNS);
    let total = 0;
    for await (const _ of file.rows) if ((total += 1) % ROWS_PER_TURN === 0) await nextTurn();
    const { titles, separator } = file;
    const facts: FileFacts = { total, titles, separator, message: noticed(file.unknownTitles, file.skipped.length) };
    return !mustStop() && (await this.imports.describe(job.id, claim().owner, facts));
  }

  /** @returns true when all rows are dealt with, false when the job was left */
  private async receive(job: ImportRecord, held: Held): Promise<boolean> {
    const file = await readOfficeFile(this.imports.bytesOf(job.id), IMPORT_COLUMNS);
    const seen: SeenRows = new Map();
    let cursor = job.cursor;
    let batch: RowResult[] = [];
    let read = 0;
    for await (const row of file.rows) {
      if ((read += 1) % ROWS_PER_TURN === 0) await nextTurn();
      // Rows of an earlier attempt are only remembered, so that a later row like them is noticed.
      if (row.line <= job.cursor) prepareRow(row, job, seen);
      else if (batch.push(row) === BATCH) {
        if (held.mustStop() || !(await this.batch(job, held, { cursor, rows: batch, seen }))) return false;
        cursor = row.line;
        batch = [];
      }
    }
    return batch.length === 0 || this.batch(job, held, { cursor, rows: batch, seen });
  }

  private async batch(
    job: ImportRecord,
    held: Held,
    { cursor: from, rows, seen }: { cursor: number; rows: readonly RowResult[]; seen: SeenRows },
  ): Promise<boolean> {
    const started = performance.now();
    const outcome = await this.rows.receive(
      job,
      rows.map((row) => prepareRow(row, job, seen)),
    );
    const workedMs = Math.round(performance.now() - started);
    const cursor = rows.at(-1)?.line ?? from;
    return this.imports.advance(job.id, held.claim(), { from, cursor, ...outcome, workedMs });
  }

  private async finish(job: ImportRecord, held: Held, state: 'done' | 'failed', failure?: string): Promise<void> {
    const before = await this.imports.get(job.id);
    const message = failure ?? before?.message ?? '';
    const end = { state, message, finishedAt: this.clock.instant() };
    if (!(await this.imports.finish(job.id, held.claim().owner, end))) return;
    const { created = 0, existing = 0, rejected = 0 } = before ?? {};
    const fields = { 'import.id': job.id, state, created, existing, rejected, 'correlation.id': job.correlationId };
    this.log.info('BULK_DONE', 'an import ended', fields);
  }

  private async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    if (now - this.sweptAt < SWEEP_EVERY_MS) return;
    this.sweptAt = now;
    const opened = toInstant(new Date(now - HOUR_MS));
    const finished = toInstant(new Date(now - REJECTED_ROWS_KEPT_DAYS * 24 * HOUR_MS));
    await this.imports.sweep({ opened, finished });
  }
}

function noticed(unknown: readonly string[], skipped: number): string {
  const columns = unknown.length > 0 ? `Cột không dùng đến: ${unknown.join(', ').slice(0, 500)}.` : '';
  const rows = skipped > 0 ? `Bỏ qua ${skipped} dòng không phải dữ liệu (tiêu đề lặp, cộng, chữ ký…).` : '';
  return [columns, rows].filter((part) => part !== '').join(' ');
}
