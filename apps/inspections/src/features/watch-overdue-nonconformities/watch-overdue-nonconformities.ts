import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { CommandMeta } from '@motcua/contracts';
import { Clock, EventLog } from '@motcua/observability';

import { markNonconformityOverdue } from '../../domain/quality/nonconformity.js';
import { Nonconformities, QualityList } from '../../domain/quality/ports.js';
import { lineBeside } from '../../domain/quality/views.js';
import { OverdueRounds } from '../../watching/overdue-rounds.js';

/** Open nonconformities whose last day is over are told, once for each last day. */
@Injectable()
export class WatchOverdueNonconformities implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: OverdueRounds;

  constructor(list: QualityList, all: Nonconformities, clock: Clock, log: EventLog) {
    const watched = {
      actor: 'watch-overdue-nonconformities',
      passed: (today: string) => list.passed(today),
      versionOf: async (id: string) => (await all.read(id))?.version ?? 0,
      tell: async (id: string, meta: CommandMeta) => {
        const line = lineBeside({ act: 'Quá hạn khắc phục', text: '' }, meta);
        const today = meta.at.slice(0, 10);
        return (await all.execute(id, meta, (state) => markNonconformityOverdue(state, id, today), line)).version;
      },
      told: (count: number) =>
        log.info('NONCONFORMITIES_OVERDUE', 'nonconformities were not corrected in time', { count }),
    };
    this.rounds = new OverdueRounds(watched, clock, log);
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
