import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { CommandMeta } from '@motcua/contracts';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import type { ListedPosting, ListedProcedure } from '../../domain/listed-procedure.js';
import { ProcedureListing } from '../../domain/ports.js';
import { isOldUnrecorded } from '../../domain/posting-ageing.js';
import { posting } from '../../domain/posting.js';
import { Ageing } from '../../postings/ageing.js';

const LOOK_MS = 20_000;
const ACTOR = 'age-postings';

/**
 * At the start and every few seconds of real time, on the injected clock: the day a version comes into force, or a repeal
 * holds, every posting that still hangs there is recorded as old, once per version.
 */
@Injectable()
export class AgePostings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('STORE_RETRY', 'a round of ageing postings failed, trying again', cause),
  );

  constructor(
    private readonly listing: ProcedureListing,
    private readonly ageing: Ageing,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** @returns postings that were recorded as old */
  async round(): Promise<number> {
    const day = this.clock.today();
    let count = 0;
    for (const listed of await this.listing.all())
      for (const place of listed.postings.filter((one) => isOld(listed, one, day))) {
        const where = { ...place, procedureCode: listed.code };
        if (await this.ageing.ofPlace(where, listed, day, (id, version) => this.metaOf(id, version))) count += 1;
      }
    if (count > 0) this.log.info('POSTINGS_AGED', 'postings became old by the day', { count });
    return count;
  }

  private metaOf(id: string, version: number): CommandMeta {
    const commandId = `age/${id}/${version}`;
    const at = this.clock.instant();
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    return { commandId, ...who, at, recordedAt: at };
  }
}

function isOld(listed: ListedProcedure, { facts, unitId, channel }: ListedPosting, day: string): boolean {
  const state = facts.reduce((known, fact) => posting.evolve(known, fact), posting.initial);
  return isOldUnrecorded(state, { procedureCode: listed.code, unitId, channel }, listed, day);
}
