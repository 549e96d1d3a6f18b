import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { CommandMeta } from '@motcua/contracts';
import { Clock, EventLog } from '@motcua/observability';

import { markOverdue } from '../../domain/due-decisions.js';
import { FindingList, Findings } from '../../domain/ports.js';
import { noteBeside } from '../../domain/remedy-note.js';
import { OverdueRounds } from '../../watching/overdue-rounds.js';

/** Open findings whose last day is over are told, once for each last day. */
@Injectable()
export class WatchOverdueFindings implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: OverdueRounds;

  constructor(list: FindingList, findings: Findings, clock: Clock, log: EventLog) {
    const watched = {
      actor: 'watch-overdue-findings',
      passed: (today: string) => list.passed(today),
      versionOf: async (id: string) => (await findings.read(id))?.version ?? 0,
      tell: async (id: string, meta: CommandMeta) => {
        const note = noteBeside('overdue', {}, meta);
        return (await findings.execute(id, meta, (state) => markOverdue(state, id, meta.at), note)).version;
      },
      told: (count: number) => log.info('FINDINGS_OVERDUE', 'findings were not remedied in time', { count }),
    };
    this.rounds = new OverdueRounds(watched, clock, log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns findings told */
  round(): Promise<number> {
    return this.rounds.round();
  }
}
