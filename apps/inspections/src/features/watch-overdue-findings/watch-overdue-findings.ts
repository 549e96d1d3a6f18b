import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { markOverdue } from '../../domain/due-decisions.js';
import { FindingList, Findings } from '../../domain/ports.js';
import { noteBeside } from '../../domain/remedy-note.js';

const LOOK_MS = 15_000;
const ACTOR = 'watch-overdue-findings';

/** Every quarter of a minute and at the start: open findings whose last day is over are told, once for each last day. */
@Injectable()
export class WatchOverdueFindings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('DEADLINES_RETRY', 'a round of overdue findings failed', cause),
  );

  constructor(
    private readonly list: FindingList,
    private readonly findings: Findings,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns findings told */
  async round(): Promise<number> {
    const ids = await this.list.passed(this.clock.today());
    let count = 0;
    for (const id of ids) {
      if (this.rounds.stopped) break;
      count += (await this.tell(id)) ? 1 : 0;
    }
    if (count > 0) this.log.info('FINDINGS_OVERDUE', 'findings were not remedied in time', { count });
    return count;
  }

  private async tell(id: string): Promise<boolean> {
    const before = (await this.findings.read(id))?.version ?? 0;
    const at = this.clock.instant();
    // The version is part of it: given more time, a finding may be late again.
    const commandId = `${ACTOR}/${id}/${before}`;
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    const meta = { commandId, ...who, at, recordedAt: at };
    const after = await this.findings.execute(
      id,
      meta,
      (state) => markOverdue(state, id, at),
      noteBeside('overdue', {}, meta),
    );
    return after.version > before;
  }
}
