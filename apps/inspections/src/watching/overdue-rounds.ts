import type { CommandMeta } from '@motcua/contracts';
import { Rounds } from '@motcua/messaging';
import type { Clock, EventLog } from '@motcua/observability';

const LOOK_MS = 15_000;

/** What is watched: which aggregates passed their last day, and how one of them is told. */
export interface Watched {
  /** Feature that watches; also the actor of its commands. */
  readonly actor: string;
  /** Ids of what passed its last day and was not told yet. @param today `YYYY-MM-DD` */
  passed(today: string): Promise<string[]>;
  /** 0 for what does not exist. */
  versionOf(id: string): Promise<number>;
  /** @returns the version afterwards */
  tell(id: string, meta: CommandMeta): Promise<number>;
  told(count: number): void;
}

/** Every 15 seconds and at the start: what passed its last day is told, once for each last day. */
export class OverdueRounds {
  private readonly rounds: Rounds;

  constructor(
    private readonly watched: Watched,
    private readonly clock: Clock,
    log: EventLog,
  ) {
    this.rounds = new Rounds(
      LOOK_MS,
      () => this.round(),
      (cause) => log.warn('DEADLINES_RETRY', `a round of ${watched.actor} failed`, cause),
    );
  }

  start(): void {
    this.rounds.start();
  }

  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns how many were told */
  async round(): Promise<number> {
    let count = 0;
    for (const id of await this.watched.passed(this.clock.today())) {
      if (this.rounds.stopped) break;
      count += (await this.tell(id)) ? 1 : 0;
    }
    if (count > 0) this.watched.told(count);
    return count;
  }

  private async tell(id: string): Promise<boolean> {
    const before = await this.watched.versionOf(id);
    const at = this.clock.instant();
    const { actor } = this.watched;
    // The version is part of it: given more time, or open again, it may be late again.
    const commandId = `${actor}/${id}/${before}`;
    const who = { fingerprint: '', actor, role: 'system', correlationId: commandId, causationId: commandId };
    return (await this.watched.tell(id, { commandId, ...who, at, recordedAt: at })) > before;
  }
}
