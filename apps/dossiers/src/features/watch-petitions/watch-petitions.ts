import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { tellOverdue } from '../../domain/petitions/petition-decisions.js';
import { PetitionIndex, Petitions } from '../../domain/petitions/ports.js';

const LOOK_MS = 60_000;
const ACTOR = 'watch-petitions';

/** Every minute and at the start: a step past its last day becomes a fact, once for each last day. */
@Injectable()
export class WatchPetitions implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.look(),
    (cause) => this.log.warn('STORE_RETRY', 'looking for overdue petitions failed, trying again', cause),
  );

  constructor(
    private readonly petitions: Petitions,
    private readonly index: PetitionIndex,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  async look(): Promise<void> {
    const today = this.clock.today();
    for (const petitionId of await this.index.overdue(today)) {
      const before = (await this.petitions.read(petitionId))?.version;
      const meta = this.metaFor(`${ACTOR}/${petitionId}/${before}`);
      const { version } = await this.petitions.execute(petitionId, meta, (state) =>
        tellOverdue(state, petitionId, today),
      );
      if (version === before) continue;
      this.log.error('PETITION_OVERDUE', 'a step of a petition is past its last day', undefined, {
        'aggregate.type': 'dossiers.petition',
        'aggregate.id': petitionId,
      });
    }
  }

  private metaFor(commandId: string) {
    const at = this.clock.instant();
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    return { commandId, ...who, at, recordedAt: at };
  }
}
