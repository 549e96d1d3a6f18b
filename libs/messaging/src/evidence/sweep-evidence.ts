import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, EventLog, toInstant } from '@motcua/observability';

import { Rounds } from '../rounds.js';
import { StoredEvidence } from './stored-evidence.js';

const LOOK_MS = 3_600_000;
const KEPT_UNUSED_MS = 24 * 3_600_000;

/** Removes uploads that nothing refers to after a day. */
@Injectable()
export class SweepEvidence implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.sweep(),
    (cause) => this.log.warn('STORE_RETRY', 'sweeping unused evidence failed, trying again', cause),
  );

  constructor(
    private readonly evidence: StoredEvidence,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  async sweep(): Promise<void> {
    const count = await this.evidence.sweep(toInstant(new Date(this.clock.now().getTime() - KEPT_UNUSED_MS)));
    if (count > 0) this.log.info('EVIDENCE_SWEPT', 'unused uploads removed', { count });
  }
}
