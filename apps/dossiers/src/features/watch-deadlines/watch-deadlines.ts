import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '@motcua/messaging';
import { Clock, EventLog, Metrics } from '@motcua/observability';

import { draftApology } from '../../domain/decisions/deadline.js';
import { lastDayToWatch } from '../../domain/calendar/watching.js';
import { Deadlines } from '../../domain/calendar/ports.js';
import { Calendars, Dossiers } from '../../domain/ports.js';

const LOOK_MS = 60_000;
const AT_ONCE = 50;
const ACTOR = 'watch-deadlines';

/**
 * Every minute of real time and at the start, on the injected clock: what came near its due day has an apology drafted,
 * exactly once per due day, however many processes watch and however long nobody did.
 */
@Injectable()
export class WatchDeadlines implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds = new Rounds(
    LOOK_MS,
    () => this.round(),
    (cause) => this.log.warn('DEADLINES_RETRY', 'a round of watching deadlines failed', cause),
  );
  private unanswered = 0;

  constructor(
    private readonly dossiers: Dossiers,
    private readonly deadlines: Deadlines,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round; what fails is left to the next. @returns apologies drafted */
  async round(): Promise<number> {
    const ids = await this.deadlines.watched(lastDayToWatch(this.clock.today(), this.calendars.current()));
    const failures: unknown[] = [];
    let drafted = 0;
    for (let start = 0; start < ids.length && !this.rounds.stopped; start += AT_ONCE) {
      const outcomes = await Promise.allSettled(ids.slice(start, start + AT_ONCE).map((id) => this.draft(id)));
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') failures.push(outcome.reason);
        else drafted += outcome.value ? 1 : 0;
      }
    }
    if (drafted > 0) this.log.info('APOLOGY_DRAFTED', 'apologies drafted', { count: drafted });
    if (failures.length > 0)
      this.log.warn('DEADLINES_RETRY', 'some apologies were not drafted', failures[0], { count: failures.length });
    await this.measure();
    return drafted;
  }

  private async draft(dossierId: string): Promise<boolean> {
    const before = await this.dossiers.read(dossierId);
    if (!before || !('dueOn' in before.state)) return false;
    const commandId = `apology/${dossierId}/${before.state.dueOn}`;
    const at = this.clock.instant();
    const who = { fingerprint: '', actor: ACTOR, role: 'system', correlationId: commandId, causationId: commandId };
    let drafted = false;
    await this.dossiers.execute(dossierId, { commandId, ...who, at, recordedAt: at }, (state) => {
      const decision = draftApology(state, { dossierId, at }, this.calendars.current());
      drafted = !('refused' in decision) && decision.length > 0;
      return decision;
    });
    return drafted;
  }

  /** Internal deadlines have no letters; they are told in figures, and in one line when the figure changes. */
  private async measure(): Promise<void> {
    const now = this.clock.instant();
    const [unanswered, notHandedOver] = [await this.deadlines.unanswered(now), await this.deadlines.notHandedOver(now)];
    this.metrics.deadlinesMissed.set({ kind: 'answer' }, unanswered);
    this.metrics.deadlinesMissed.set({ kind: 'hand-over' }, notHandedOver);
    if (unanswered !== this.unanswered)
      this.log.info('ANSWER_OVERDUE', 'online submissions not answered in time', { count: unanswered });
    this.unanswered = unanswered;
  }
}
