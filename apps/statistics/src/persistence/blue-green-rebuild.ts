import { setTimeout as sleep } from 'node:timers/promises';

import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { Mark } from '@motcua/messaging';
import type { Clock, EventLog } from '@motcua/observability';

import type { Figures } from '../domain/figure-ports.js';
import {
  NO_REBUILD,
  Rebuild,
  type PublishedFigures,
  type PublishedReports,
  type RebuildView,
  type Reproduced,
} from '../domain/rebuild.js';
import type { FigureStore } from './figure-store.js';
import type { Sources } from './sources.js';

const LOOK_MS = 100;

/**
 * Blue/green: builds all read models of the figures anew from the first event, beside those that answer; changes over when
 * they have caught up; compares each published report where the stream stood when it was published.
 */
export class BlueGreenRebuild extends Rebuild implements BeforeApplicationShutdown {
  private view: RebuildView = NO_REBUILD;
  private running: Promise<void> | undefined;
  private stopped = false;

  /** @param figuresOf figures computed from other read models than the ones that answer */
  constructor(
    private readonly store: FigureStore,
    private readonly reports: PublishedReports,
    private readonly figuresOf: (sources: () => Sources) => Figures,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {
    super();
  }

  /** Starts one, or joins the one under way. */
  start(): RebuildView {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.view;
  }

  status(): RebuildView {
    return this.view;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    const started = performance.now();
    const generation = this.store.current.generation + 1;
    this.view = { ...NO_REBUILD, state: 'running', startedAt: this.clock.instant(), generation };
    const seconds = () => Math.round((performance.now() - started) / 100) / 10;
    this.log.info('REBUILD_STARTED', 'building the figures anew', { generation });
    try {
      await this.rebuild(seconds);
      this.view = { ...this.view, state: 'done', seconds: seconds() };
      const { position, reports } = this.view;
      const differing = reports.filter(({ outcome }) => outcome === 'different').map(({ reportId }) => reportId);
      this.log.info('REBUILD_DONE', 'the new figures answer', { generation, 'stream.seq': position, differing });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      this.view = { ...this.view, state: 'failed', seconds: seconds(), reason };
      this.log.error('REBUILD_FAILED', 'the old figures go on answering', cause, { generation });
    }
  }

  private async rebuild(seconds: () => number): Promise<void> {
    const published = await this.reports.all();
    const marks: Mark[] = [];
    const next = await this.store.begin(marks);
    const figures = this.figuresOf(() => next);
    const visited = new Set<number>();
    const compare = (report: PublishedFigures) => async () => {
      visited.add(report.number);
      this.note(report, await this.outcome(report, next, figures));
    };
    const byPlace = published.toSorted((one, other) => one.position - other.position);
    marks.push(...byPlace.map((report) => ({ seq: report.position, visit: compare(report) })));
    try {
      await next.runner.start();
      await this.caughtUp(next, seconds);
      const left = published.filter(({ number }) => !visited.has(number));
      for (const report of left) await next.runner.atRest(compare(report));
      await this.changeOver(next);
    } catch (cause) {
      await next.runner.stop();
      throw cause;
    }
  }

  private async outcome(report: PublishedFigures, { runner }: Sources, figures: Figures): Promise<Reproduced> {
    if (report.epoch !== runner.epoch) return 'replaced';
    return (await report.reproduce(figures)) ? 'same' : 'different';
  }

  private note({ number, reportId }: PublishedFigures, outcome: Reproduced): void {
    this.view = { ...this.view, reports: [...this.view.reports, { number, reportId, outcome }] };
  }

  private async caughtUp(next: Sources, seconds: () => number): Promise<void> {
    for (;;) {
      this.goOn();
      const { position } = next.runner;
      const goal = this.store.current.runner.position;
      this.view = { ...this.view, position, goal, seconds: seconds() };
      if (position >= goal) return;
      await sleep(LOOK_MS);
    }
  }

  /** @throws when the service is being stopped: a rebuild under way is broken off, the old read models stay */
  private goOn(): void {
    if (this.stopped) throw new Error('the service is being stopped');
  }

  /** While the old ones rest the new ones come to the same place: no answer goes back in time. */
  private async changeOver(next: Sources): Promise<void> {
    const old = this.store.current;
    await old.runner.atRest(async () => {
      while (next.runner.position < old.runner.position) {
        this.goOn();
        await sleep(LOOK_MS);
      }
      await this.store.switchTo(next);
    });
    await old.runner.stop();
    this.view = { ...this.view, position: next.runner.position, goal: next.runner.position };
  }
}
