import { setTimeout as sleep } from 'node:timers/promises';

import type { JsMsg } from '@nats-io/jetstream';
import { toInstant, type Clock, type EventLog, type Metrics } from '@motcua/observability';
import { KeyedLock } from '@motcua/persistence';

import { ensureStream, eventIdAt, eventsStream } from '../nats/events-stream.js';
import type { NatsLink } from '../nats/nats-link.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import { read, toRaw, type PlacedEvent, type RawMessage } from '../raw-message.js';
import type { Cursor, CursorStore } from './cursor.js';
import type { ProjectionTarget } from './projection.js';
import { StreamReader } from './stream-reader.js';

export interface RunnerParts {
  readonly link: NatsLink;
  readonly cursors: CursorStore;
  readonly lot: ParkingLot;
  readonly clock: Clock;
  readonly log: EventLog;
  readonly metrics: Metrics;
}

/** A place in the stream where something is looked at, with exactly what came up to there folded. */
export interface Mark {
  readonly seq: number;
  visit(): Promise<void>;
}

/** Reads the stream with a cursor of its own and hands batches to its targets; the cursor is written last. */
export class ProjectionRunner {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private reader: StreamReader | undefined;
  private busy = false;
  private cursor: Cursor = { seq: 0, epoch: '', eventId: '', recordedAt: '' };
  private readonly turns = new KeyedLock();
  /** Told to live pages after each batch; null: nobody is told. */
  announcedAs: string | null;

  /**
   * @param name also the name of the cursor; a new name reads from the beginning
   * @param marks places to stop at, by sequence
   */
  constructor(
    private readonly parts: RunnerParts,
    readonly name: string,
    private readonly targets: readonly ProjectionTarget[],
    private readonly marks: Mark[] = [],
  ) {
    this.announcedAs = name;
  }

  /** Stream sequence everything up to which is folded. */
  get position(): number {
    return this.cursor.seq;
  }

  /** RFC 3339: now while nothing waits anywhere, else when the last folded fact was recorded; empty before the first. */
  get asOf(): string {
    const idle = this.parts.link.connected && this.reader?.waiting === 0 && !this.busy;
    return idle ? toInstant(this.parts.clock.now()) : this.cursor.recordedAt;
  }

  /** Creation time of the stream the position belongs to. */
  get epoch(): string {
    return this.cursor.epoch;
  }

  /** Messages not folded yet; unknown while no reader is open. */
  get waiting(): number | undefined {
    return this.reader?.waiting;
  }

  /** Runs `work` between two batches: nothing is folded meanwhile. */
  atRest<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run('batch', work);
  }

  async start(): Promise<void> {
    for (const target of this.targets) await target.prepare();
    // Targets take turns themselves.
    await this.parts.lot.open(this.name, { apply: (raw) => this.applyUnreadable(raw), turn: (_key, work) => work() });
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.reader?.close();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.session();
      } catch (cause) {
        if (this.stopped) return;
        this.parts.log.warn('CONSUMER_RECREATED', 'reading stopped, starting again', cause, { projection: this.name });
        await sleep(250);
      }
    }
  }

  private async session(): Promise<void> {
    await this.locate();
    const reader = new StreamReader(
      this.parts.link,
      this.targets.flatMap((target) => target.sources),
    );
    try {
      await reader.open(this.cursor.seq);
      this.reader = reader;
      while (!this.stopped) {
        const messages = await reader.next();
        this.parts.metrics.lag.set({ projection: this.name }, reader.waiting + messages.length);
        this.busy = messages.length > 0;
        await this.atRest(() => this.takeInParts(messages));
        this.busy = false;
      }
    } finally {
      this.reader = undefined;
      this.busy = false;
      await reader.close();
    }
  }

  /**
   * A stream that was made anew or lost its end is read again from its beginning, and so it is for a target that is new
   * or of another version; guards skip what is known.
   */
  private async locate(): Promise<void> {
    const { created: epoch } = await ensureStream(this.parts.link, eventsStream, this.parts.log);
    const cursor = (await this.parts.cursors.load(this.name)) ?? { seq: 0, epoch, eventId: '', recordedAt: '' };
    const why = cursor.seq === 0 ? undefined : await this.whyAgain(cursor, epoch);
    const targets = this.targets.map(({ id }) => id);
    this.cursor = { ...cursor, ...(why ? { seq: 0, eventId: '' } : {}), epoch, targets };
    if (!why) return;
    this.parts.log.warn('PROJECTION_RESET', why, undefined, { projection: this.name, 'stream.seq': cursor.seq });
  }

  private async whyAgain(cursor: Cursor, epoch: string): Promise<string | undefined> {
    const known = new Set(cursor.targets);
    const fresh = this.targets.filter(({ id }) => !known.has(id));
    if (fresh.length > 0) return `reading from the beginning for ${fresh.map(({ id }) => id).join(', ')}`;
    if (cursor.epoch === epoch && (await this.standsAt(cursor))) return undefined;
    return 'the stream went backwards, reading from its beginning';
  }

  private async standsAt({ seq, eventId }: Cursor): Promise<boolean> {
    const found = await eventIdAt(this.parts.link, seq);
    return found !== null && found === eventId;
  }

  /** A batch ends where there is a mark. */
  private async takeInParts(messages: readonly JsMsg[]): Promise<void> {
    let rest = messages;
    for (let mark = this.markWithin(rest); mark; mark = this.markWithin(rest)) {
      const { seq: end } = mark;
      await this.take(rest.filter(({ seq }) => seq <= end));
      rest = rest.filter(({ seq }) => seq > end);
      await mark.visit();
      this.marks.shift();
    }
    await this.take(rest);
  }

  private markWithin(messages: readonly JsMsg[]): Mark | undefined {
    const [next] = this.marks;
    return next && (messages.at(-1)?.seq ?? 0) > next.seq ? next : undefined;
  }

  private async take(messages: readonly JsMsg[]): Promise<void> {
    const last = messages.at(-1);
    if (!last) return;
    const started = performance.now();
    const placed = await this.readable(messages.map(toRaw));
    await this.untilApplied(placed);
    const recordedAt = placed.at(-1)?.event.recordedAt ?? this.cursor.recordedAt;
    this.cursor = { ...this.cursor, seq: last.seq, eventId: last.headers?.get('ce-id') ?? '', recordedAt };
    await this.parts.cursors.save(this.name, this.cursor);
    last.ack();
    if (this.announcedAs) {
      this.parts.link.connection.publish(`live.${this.announcedAs}`, JSON.stringify({ position: last.seq }));
    }
    this.report(placed.length, last, started);
  }

  private async untilApplied(placed: readonly PlacedEvent[]): Promise<void> {
    for (let delay = 100; ; delay = Math.min(delay * 2, 10_000)) {
      try {
        await all(this.targets.map((target) => target.apply(ofSources(placed, target))));
        return;
      } catch (cause) {
        if (this.stopped) throw cause;
        this.parts.log.warn('PROJECTION_RETRY', 'a batch could not be written, trying again', cause, {
          projection: this.name,
          next_retry_ms: delay,
        });
        await sleep(delay);
      }
    }
  }

  private async readable(raws: readonly RawMessage[]): Promise<PlacedEvent[]> {
    const placed: PlacedEvent[] = [];
    for (const raw of raws) {
      try {
        placed.push({ seq: raw.seq, event: read(raw), raw });
      } catch (cause) {
        await this.parts.lot.park(this.name, raw, 'fault', cause);
      }
    }
    return placed;
  }

  private async applyUnreadable(raw: RawMessage): Promise<void> {
    const placed = [{ seq: raw.seq, event: read(raw), raw }];
    for (const target of this.targets) await target.apply(ofSources(placed, target));
  }

  private report(count: number, last: JsMsg, started: number): void {
    this.parts.metrics.position.set({ projection: this.name }, last.seq);
    this.parts.metrics.lag.set({ projection: this.name }, this.reader?.waiting ?? 0);
    this.parts.metrics.applied.inc({ consumer: this.name, result: 'applied' }, count);
    this.parts.log.info('PROJECTION_BATCH', 'events folded', {
      projection: this.name,
      count,
      'stream.seq': last.seq,
      pending: this.reader?.waiting ?? 0,
      duration_ms: Math.round(performance.now() - started),
    });
  }
}

const ofSources = (placed: readonly PlacedEvent[], target: ProjectionTarget): PlacedEvent[] =>
  placed.filter(({ event }) => target.sources.includes(event.aggregate));

/** Waits for all, then fails with the first failure: nothing is tried again while a part of it still runs. */
async function all(work: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(work);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
