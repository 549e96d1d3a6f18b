import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Refused, Unavailable, type ReconciliationStatus, type ReconciliationView } from '@motcua/contracts';
import { Clock, EventLog, Metrics } from '@motcua/observability';

import { EventStream, FoldedFigures, OwnerOfDossiers, ParkedWork, Reconciliations } from '../domain/reconcile/ports.js';
import { compareCounters } from './compare-counters.js';
import { compareRecords } from './compare-records.js';

/** More waiting facts than this: figures are being read anew, and comparing them says nothing. */
const MOST_WAITING = 5_000;
const NAMED = 5;

/** Compares record, journal, stream, contributions and counters; whoever asks while it runs joins the run. */
@Injectable()
export class Reconciliation implements BeforeApplicationShutdown {
  private current: Promise<ReconciliationView> | null = null;
  private failed: ReconciliationStatus['failed'] = null;
  private stopped = false;

  constructor(
    private readonly owner: OwnerOfDossiers,
    private readonly stream: EventStream,
    private readonly figures: FoldedFigures,
    private readonly parked: ParkedWork,
    private readonly kept: Reconciliations,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  /**
   * @throws Refused conflict `figures-behind` while the figures are being read anew
   * @throws Unavailable while the dossiers do not answer
   */
  run(): Promise<ReconciliationView> {
    this.current ??= this.compare().finally(() => {
      this.current = null;
    });
    return this.current;
  }

  /** The same, but answers after `withinMs` at the latest; the run goes on. */
  async runWithin(withinMs: number): Promise<ReconciliationStatus> {
    const ending = new AbortController();
    // Its failure is told by the log when nobody waits any more.
    const timeout = sleep(withinMs, undefined, { signal: ending.signal }).catch(() => undefined);
    const run = this.run();
    run.catch(() => undefined);
    try {
      await Promise.race([run, timeout]);
    } finally {
      ending.abort();
    }
    return this.status();
  }

  async status(): Promise<ReconciliationStatus> {
    return { running: this.current !== null, last: await this.kept.last(), failed: this.failed };
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.current?.catch(() => undefined);
  }

  private async compare(): Promise<ReconciliationView> {
    try {
      const view = await this.compareNow();
      await this.kept.keep(view);
      this.report(view);
      this.failed = null;
      return view;
    } catch (cause) {
      this.failed = { at: this.clock.instant(), reason: reasonOf(cause) };
      this.log.warn('RECONCILE_RETRY', 'the comparison could not be finished', cause);
      throw cause;
    }
  }

  private async compareNow(): Promise<ReconciliationView> {
    const waiting = this.figures.waiting();
    if (waiting === undefined || waiting > MOST_WAITING) {
      const detail = 'Số liệu đang được tính lại từ đầu nên chưa đối chiếu được. Hãy thử lại sau ít phút.';
      throw Refused.because('conflict', 'figures-behind', detail);
    }
    const started = performance.now();
    const at = this.clock.instant();
    const { owner, stream: events, figures } = this;
    const records = await compareRecords({ owner, events, figures, goOn: () => this.goOn() });
    const counters = await compareCounters(this.figures);
    const checks = [records.record, records.stream, records.contribution, counters].map((check) => check.result());
    return {
      at,
      position: records.position,
      durationMs: Math.round(performance.now() - started),
      ok: checks.every(({ differences }) => differences.length === 0),
      checks,
      parked: await this.parked.list(),
    };
  }

  private goOn(): void {
    if (this.stopped) throw new Error('the service stops');
  }

  private report({ checks, parked, position, durationMs, ok }: ReconciliationView): void {
    const fields = { 'stream.seq': position, duration_ms: durationMs, parked: parked.length };
    for (const { code, differences, more } of checks) {
      const count = differences.length + more;
      this.metrics.differences.set({ check: code }, count);
      if (count === 0) continue;
      const keys = differences.slice(0, NAMED).map(({ key }) => key);
      this.log.error('FIGURES_DIFFER', 'records and figures differ; see the page "Đối chiếu số liệu"', undefined, {
        ...fields,
        check: code,
        count,
        keys,
      });
    }
    if (!ok) return;
    const compared = Object.fromEntries(checks.map((check) => [check.code, check.compared]));
    this.log.info('RECONCILED', 'records and figures say the same', { ...fields, compared });
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Refused) return cause.refusal.detail;
  if (cause instanceof Unavailable) return 'Dịch vụ hồ sơ không trả lời.';
  return 'Lỗi kỹ thuật; chi tiết ở nhật ký của dịch vụ thống kê, mã RECONCILE_RETRY.';
}
