import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { Reconciliation } from './reconciliation.js';

const MINUTE_MS = 60_000;
const EVERY_MS = 60 * MINUTE_MS;
/** After a start everybody catches up first. */
const SETTLING_MS = 10 * MINUTE_MS;

/** Compares once an hour by the clock of the system, counted over restarts; what failed is tried each minute. */
@Injectable()
export class ReconcileHourly implements OnApplicationBootstrap, BeforeApplicationShutdown {
  // A run that fails says so itself.
  private readonly rounds = new Rounds(
    MINUTE_MS,
    () => this.round(),
    () => undefined,
  );
  private startedAt = 0;

  constructor(
    private readonly reconciliation: Reconciliation,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.startedAt = this.clock.now().getTime();
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** @returns whether an hour had passed */
  async round(): Promise<boolean> {
    const { last } = await this.reconciliation.status();
    const now = this.clock.now().getTime();
    // A clock set back must not stop it for long: a last run in the future counts as none.
    const since = last && Date.parse(last.at) <= now ? Date.parse(last.at) + EVERY_MS : 0;
    if (now < Math.max(since, this.startedAt + SETTLING_MS)) return false;
    await this.reconciliation.run();
    return true;
  }
}
