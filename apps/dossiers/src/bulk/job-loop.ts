import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock, EventLog } from '@motcua/observability';

import type { BulkSignal, Claim, Claimable } from '../domain/bulk/ports.js';

/** After this long without a sign of life another worker goes on with the job. */
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;
const POLL_MS = 2_000;
const AFTER_FAILURE_MS = 1_000;

/** A job in our hands. */
export interface Held {
  /** A claim renewed from now. */
  readonly claim: () => Claim;
  /** The service stops, or the job was taken away: leave it after this batch. */
  readonly mustStop: () => boolean;
}

interface Surroundings {
  readonly clock: Clock;
  readonly log: EventLog;
  readonly signal: BulkSignal;
}

/** Takes up jobs one after the other, in this process or where another process left them. */
export class JobLoop<T extends { readonly id: string }> {
  private readonly owner = randomUUID();
  private readonly waiting: { wait(timeoutMs: number): Promise<void> };
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  /** @param whenIdle tidying up, between jobs */
  constructor(
    private readonly jobs: Claimable<T>,
    private readonly work: (job: T, held: Held) => Promise<void>,
    private readonly around: Surroundings,
    private readonly whenIdle: () => Promise<void> = async () => undefined,
  ) {
    this.waiting = around.signal.listen();
  }

  start(): void {
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.around.signal.raise();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const job = await this.jobs.claim(this.claim());
        if (job) await this.hold(job);
        else {
          await this.whenIdle();
          await this.waiting.wait(POLL_MS);
        }
      } catch (cause) {
        this.around.log.warn('BULK_RETRY', 'bulk work was interrupted, it goes on from its last batch', cause);
        await sleep(AFTER_FAILURE_MS);
      }
    }
  }

  private async hold(job: T): Promise<void> {
    let lost = false;
    const renewing = setInterval(() => {
      this.jobs.keep(job.id, this.claim()).then(
        (kept) => void (lost ||= !kept),
        (cause: unknown) => this.around.log.warn('BULK_RETRY', 'the claim of a job was not renewed', cause),
      );
    }, RENEW_MS);
    try {
      await this.work(job, { claim: () => this.claim(), mustStop: () => lost || this.stopped });
    } finally {
      clearInterval(renewing);
      // One that is not finished is free for the next worker, or for us again.
      await this.jobs.keep(job.id, { ...this.claim(), until: 0 });
    }
  }

  private claim(): Claim {
    const now = this.around.clock.now().getTime();
    return { owner: this.owner, now, until: now + LEASE_MS };
  }
}
