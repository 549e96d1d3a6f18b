import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { DataRequestIndex } from '../../domain/people/ports.js';

const LOOK_MS = 60_000;

/** Tells the operators about every request that has no answer after its last day: one line each, also after a restart. */
@Injectable()
export class WatchDataRequests implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.look(),
    (cause) => this.log.warn('STORE_RETRY', 'looking for overdue data requests failed, trying again', cause),
  );

  constructor(
    private readonly requests: DataRequestIndex,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One look at all open requests. */
  async look(): Promise<void> {
    for (const { id, dossierId, kind, dueOn } of await this.requests.untold(this.clock.today())) {
      if (!(await this.requests.claim(id, this.clock.instant()))) continue;
      this.log.error('DATA_REQUEST_OVERDUE', 'a person waits for an answer about the own data', undefined, {
        'aggregate.type': 'dossiers.data-request',
        'aggregate.id': id,
        'dossier.id': dossierId,
        kind,
        due_on: dueOn,
      });
    }
  }
}
