import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { markNonconformityOverdue } from '../../domain/quality/nonconformity.js';
import { Nonconformities, QualityList } from '../../domain/quality/ports.js';
import { lineBeside } from '../../domain/quality/views.js';

const LOOK_MS = 15_000;
const ACTOR = 'watch-overdue-nonconformities';

/** Every quarter of a minute and at the start: open nonconformities whose last day is over are told, once for each last day. */
@Injectable()
export class WatchOverdueNonconformities implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('DEADLINES_RETRY', 'a round of overdue nonconformities failed', cause),
  );

  constructor(
    private readonly list: QualityList,
    private readonly all: Nonconformities,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. @returns nonconformities told */
  async round(): Promise<number> {
    const ids = await this.list.passed(this.clock.today());
    let count = 0;
    for (const id of ids) {
      if (this.rounds.stopped) break;
      count += (await this.tell(id)) ? 1 : 0;
    }
    if (count > 0) this.log.info('NONCONFORMITIES_OVERDUE', 'nonconformities were not corrected in time', { count });
    return count;
  }

  private async tell(id: string): Promise<boolean> {
    const before = (await this.all.read(id))?.version ?? 0;
    const at = this.clock.instant();
    // The version is part of it: open again, it may be late again.
    const commandId = `${ACTOR}/${id}/${before}`;
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    const meta = { commandId, ...who, at, recordedAt: at };
    const after = await this.all.execute(
      id,
      meta,
      (state) => markNonconformityOverdue(state, id, at.slice(0, 10)),
      lineBeside({ act: 'Quá hạn khắc phục', text: '' }, meta),
    );
    return after.version > before;
  }
}
