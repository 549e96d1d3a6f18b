import type { OnApplicationBootstrap, BeforeApplicationShutdown } from '@nestjs/common';
import type { Clock, EventLog, Metrics } from '@motcua/observability';
import type { Database } from '@motcua/persistence';

import type { NatsLink } from '../nats/nats-link.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import { CursorStore } from './cursor.js';
import { DocumentTarget } from './document-target.js';
import type { DocumentProjection, ProjectionTarget } from './projection.js';
import { ProjectionRunner, type Mark } from './projection-runner.js';

export interface ProjectionParts {
  readonly link: NatsLink;
  readonly database: Database;
  readonly lot: ParkingLot;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly metrics: Metrics;
}

/** Makes the projections of a service and runs them from start-up to shutdown. */
export class Projections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly runners: ProjectionRunner[] = [];

  constructor(readonly parts: ProjectionParts) {}

  /** A read model of one document per key. */
  documents<D extends object>(
    projection: DocumentProjection<D>,
    indexes: readonly Record<string, 1 | -1>[] = [],
    suffix = '',
  ): DocumentTarget<D> {
    return new DocumentTarget(projection, this.parts.database, this.parts.lot, indexes, suffix);
  }

  /**
   * Targets of one runner share a position: figures taken from them belong together. A runner made after the start-up is
   * started by who made it; all are stopped at shutdown.
   */
  runner(name: string, targets: readonly ProjectionTarget[], marks: Mark[] = []): ProjectionRunner {
    const cursors = new CursorStore(this.parts.database);
    const runner = new ProjectionRunner({ ...this.parts, cursors }, name, targets, marks);
    this.runners.push(runner);
    return runner;
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const runner of this.runners) await runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
  }
}
