import { randomUUID } from 'node:crypto';

import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Signal } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { announce, figuresOf } from '../../domain/measurement.js';
import { Measurements, Totals } from '../../domain/ports.js';

const LOOK_MS = 30_000;

/** Announces the figures of a procedure when a batch changed them, and of all when a new day makes dossiers overdue. */
@Injectable()
export class MeasureProcedures implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly waiting = new Set<string>();
  private readonly signal = new Signal();
  private stopped = false;
  private day = '';
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly totals: Totals,
    private readonly measurements: Measurements,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.totals.onChanged((procedures) => this.want(procedures));
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.signal.raise();
    await this.running;
  }

  private want(procedures: readonly string[]): void {
    for (const procedure of procedures) this.waiting.add(procedure);
    this.signal.raise();
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      const due = [...this.waiting];
      this.waiting.clear();
      try {
        const today = this.clock.today();
        // Also the first round after a start: what a crash left unannounced is announced now.
        const procedures = today === this.day ? due : [...new Set([...due, ...(await this.totals.procedures())])];
        await Promise.all(procedures.map((procedure) => this.measure(procedure, today)));
        this.day = today;
      } catch (cause) {
        for (const procedure of due) this.waiting.add(procedure);
        this.log.warn('PROJECTION_RETRY', 'measuring failed, trying again', cause, { projection: 'measurements' });
      }
      await this.signal.wait(this.waiting.size > 0 ? 250 : LOOK_MS);
    }
  }

  private async measure(procedure: string, today: string): Promise<void> {
    const figures = figuresOf(procedure, await this.totals.of(procedure, today));
    const at = this.clock.instant();
    // Not a repeat of anything: the figures as they are now, announced when they differ.
    const commandId = randomUUID();
    const meta = {
      commandId,
      fingerprint: '',
      actor: 'statistics',
      role: 'system',
      correlationId: commandId,
      causationId: commandId,
      at,
      recordedAt: at,
    };
    await this.measurements.execute(procedure, meta, (state) => announce(state, figures, at));
  }
}
