import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { EndedUnits, type EndedUnit } from '../../domain/ports.js';
import { MoveDossiers } from '../../succession/move-dossiers.js';

const LOOK_MS = 60_000;
const ACTOR = 'move-late-dossiers-of-ended-units';

/**
 * Every minute of real time and at the start: what came to a unit after its dossiers had been moved – a hand-over entered
 * afterwards with an earlier time, or one that overtook the fact of the end – follows the others.
 */
@Injectable()
export class MoveLateDossiers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('REORGANISATION_RETRY', 'a round of late dossiers failed', cause),
  );

  constructor(
    private readonly ended: EndedUnits,
    private readonly moving: MoveDossiers,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns dossiers moved */
  async round(): Promise<number> {
    let moved = 0;
    for (const unit of await this.ended.endedBy(this.clock.today())) {
      if (this.rounds.stopped) break;
      moved += await this.moving.of(unit, this.metaFor(unit));
    }
    return moved;
  }

  private metaFor({ unitId, effectiveOn }: EndedUnit) {
    const commandId = `${ACTOR}/${unitId}/${effectiveOn}`;
    const at = this.clock.instant();
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    return { commandId, ...who, at, recordedAt: at };
  }
}
