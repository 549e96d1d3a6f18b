import { Injectable } from '@nestjs/common';
import { Refused, type CommandMeta } from '@motcua/contracts';
import { Clock } from '@motcua/observability';

import { inLane } from '../../domain/bulk/lane.js';
import { BulkDossiers, CounterTraffic, type KnownRow } from '../../domain/bulk/ports.js';
import type { ImportRecord, RejectedRow } from '../../domain/bulk/records.js';
import { Intake } from '../../reception/intake.js';
import { rejected, type Prepared, type PreparedRow } from './prepare-row.js';

/** Rows under way at once: as many as share one write when nobody waits, few when the counter does. */
const WIDE = 64;
const NARROW = 8;

export interface BatchOutcome {
  created: number;
  existing: number;
  readonly rejected: RejectedRow[];
}

/** Receives a batch of rows; the same batch again gives the same outcome and changes nothing. */
@Injectable()
export class ReceiveRows {
  constructor(
    private readonly intake: Intake,
    private readonly dossiers: BulkDossiers,
    private readonly traffic: CounterTraffic,
    private readonly clock: Clock,
  ) {}

  async receive(job: ImportRecord, rows: readonly Prepared[]): Promise<BatchOutcome> {
    const outcome: BatchOutcome = { created: 0, existing: 0, rejected: rows.filter(isRejected) };
    const good = rows.filter((row): row is PreparedRow => !isRejected(row));
    const known = await this.dossiers.known(good.map(({ request }) => request.dossierId));
    for (const row of good) count(outcome, row, job, known.get(row.request.dossierId));
    const fresh = good.filter(({ request }) => !known.has(request.dossierId));
    await inLane(
      fresh,
      () => (this.traffic.isBusy() ? NARROW : WIDE),
      (row) => this.one(job, row, outcome),
    );
    outcome.rejected.sort((a, b) => a.line - b.line);
    return outcome;
  }

  private async one(job: ImportRecord, row: PreparedRow, outcome: BatchOutcome): Promise<void> {
    const also = { importId: job.id, importLine: row.line };
    try {
      const stored = await this.intake.receive(row.request, this.metaOf(job, row), also);
      if ('refused' in stored) throw new Refused(stored);
      const { importId, importLine } = stored.beside;
      if (importId === job.id && importLine === row.line) outcome.created += 1;
      else outcome.existing += 1;
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      outcome.rejected.push(rejected(row, [['Cả dòng', cause.message]]));
    }
  }

  /** The command follows from the dossier: whichever file brings the row, it is received once. */
  private metaOf({ id, actor, role, correlationId, startedAt }: ImportRecord, { request }: PreparedRow): CommandMeta {
    const commandId = `row:${request.dossierId}`;
    const at = startedAt;
    return {
      commandId,
      fingerprint: '',
      actor,
      role,
      correlationId,
      causationId: id,
      at,
      recordedAt: this.clock.instant(),
    };
  }
}

/** A row whose dossier is there: ours from before an interruption, somebody else's, or from another file. */
function count(outcome: BatchOutcome, row: PreparedRow, job: ImportRecord, known: KnownRow | undefined): void {
  if (!known) return;
  if (known.importId === job.id && known.line === row.line) outcome.created += 1;
  else if (known.search === row.search) outcome.existing += 1;
  else {
    const reason = `Số này đã có ở hồ sơ ${known.code} với họ tên khác; hãy kiểm tra lại số và họ tên`;
    outcome.rejected.push(rejected(row, [['Số CCCD', reason]]));
  }
}

const isRejected = (row: Prepared): row is RejectedRow => 'faults' in row;
