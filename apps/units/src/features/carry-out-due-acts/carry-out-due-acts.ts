import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { CarryOut } from '../../acting/carry-out.js';
import type { PlannedAct } from '../../domain/acts/act.js';
import { ActList } from '../../domain/ports.js';

const LOOK_MS = 60_000;
const ACTOR = 'carry-out-due-acts';

/**
 * Every minute of real time and at the start, on the injected clock: acts whose day has come are carried out in the
 * order of their days, also those that came while nobody watched.
 */
@Injectable()
export class CarryOutDueActs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('REORGANISATION_RETRY', 'a round of due acts failed', cause),
  );

  constructor(
    private readonly acts: ActList,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns acts carried out */
  async round(): Promise<number> {
    const today = this.clock.today();
    const waiting = await this.acts.inState('planned');
    const due = waiting.filter(({ effectiveOn }) => effectiveOn <= today).toSorted(byDay);
    let done = 0;
    for (const act of due) {
      if (this.rounds.stopped) break;
      if (await this.carry(act)) done += 1;
    }
    return done;
  }

  private async carry(act: PlannedAct): Promise<boolean> {
    const at = this.clock.instant();
    const commandId = `act/${act.actId}`;
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    const { state } = await this.carryOut.run(act, { commandId, ...who, at, recordedAt: at });
    const fields = { 'aggregate.id': act.actId, state: state.status };
    if (state.status === 'carried-out') {
      this.log.info('REORGANISATION_DONE', 'an act was carried out on its day', fields);
      return true;
    }
    this.log.error('REORGANISATION_BLOCKED', 'an act cannot be carried out', undefined, fields);
    return false;
  }
}

const byDay = (a: PlannedAct, b: PlannedAct): number =>
  a.effectiveOn + a.plannedAt < b.effectiveOn + b.plannedAt ? -1 : 1;
