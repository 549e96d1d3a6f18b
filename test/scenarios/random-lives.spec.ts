import { describe, expect, it } from '@jest/globals';
import { decodeEvent, Refused, type RecordedEvent } from '@motcua/contracts';
import { fold } from '@motcua/persistence';
import { aMeta, MemoryRepository } from '@motcua/testing';
import fc from 'fast-check';

import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import { movesOf } from '../../apps/dossiers/src/domain/moves.js';
import { hasClock, type DossierState } from '../../apps/dossiers/src/domain/state.js';
import { calendar } from '../../apps/dossiers/src/testing/life.js';
import { contribute, type Contribution } from '../../apps/statistics/src/domain/contribution.js';
import { ACTS, type Act } from '../support/dossier-acts.js';
import { recount } from '../support/recount.js';

interface Step {
  readonly dossier: number;
  readonly act: string;
  readonly legal: boolean;
  readonly pick: number;
  readonly minutes: number;
  /** Sent how often: the caller did not get its answer and asks again. */
  readonly times: number;
  /** The process ends before the write, or after it and before the answer. */
  readonly crash: 'no' | 'before' | 'after';
}

const step: fc.Arbitrary<Step> = fc.record({
  dossier: fc.integer({ min: 0, max: 3 }),
  act: fc.constantFrom(...Object.keys(ACTS)),
  // Most steps are possible ones, else few dossiers would get far.
  legal: fc.integer({ min: 0, max: 9 }).map((n) => n < 7),
  pick: fc.nat(100),
  minutes: fc.integer({ min: 1, max: 4_000 }),
  times: fc.integer({ min: 1, max: 3 }),
  crash: fc.constantFrom('no', 'no', 'no', 'before', 'after'),
});

const START = Date.parse('2017-01-03T08:00:00+07:00');
const instant = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().replace('Z', '+07:00');

/** What the machine has gone through: the store survives, answers may not. */
class World {
  readonly store = new MemoryRepository(dossier);
  private now = START;
  private count = 0;

  async take({ dossier: index, act, legal, pick, minutes, times, crash }: Step): Promise<void> {
    this.now += minutes * 60_000;
    const id = `dossier-${index}`;
    const before = await this.store.read(id);
    const possible = movesOf(before?.state ?? dossier.initial, instant(this.now)).map((move) => move.act);
    const name = legal && before ? (possible[pick % (possible.length || 1)] ?? act) : before ? act : 'submit';
    const decide = ACTS[name] ?? ACTS['sync'];
    const meta = aMeta({ commandId: `command-${(this.count += 1)}`, at: instant(this.now) });
    if (crash === 'before') return;
    for (let sent = 0; sent < (crash === 'after' ? times + 1 : times); sent += 1) {
      try {
        await this.store.execute(id, meta, (state) => (decide as Act)(state, id, meta.at));
      } catch (cause) {
        if (!(cause instanceof Refused)) throw cause;
        // A refusal leaves everything as it was, however often it is asked.
        if (sent === 0) expect(await this.store.read(id)).toEqual(before);
      }
    }
  }

  get today(): string {
    return instant(this.now).slice(0, 10);
  }
}

const byDossier = (events: readonly RecordedEvent[]) => Map.groupBy(events, ({ aggregateId }) => aggregateId);

function figuresOf(contributions: readonly Contribution[], today: string) {
  const received = contributions.filter(({ receivedOn }) => receivedOn);
  const solved = received.filter(({ completedOn }) => completedOn);
  const late = solved.filter(({ timeliness }) => timeliness === 'late').length;
  const open = received.filter(({ completedOn }) => !completedOn);
  const overdue = open.filter(
    ({ dueOn, pausedOn }) => dueOn < (pausedOn && pausedOn < today ? pausedOn : today),
  ).length;
  return {
    received: received.length,
    solved: solved.length,
    onTime: solved.length - late,
    late,
    open: open.length,
    notDue: open.length - overdue,
    overdue,
  };
}

describe('random lives of dossiers, with illegal moves, repeats and lost answers', () => {
  it('state is the fold of the journal, figures are the recount, and the due day is a working day', async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 80 }), async (steps) => {
        const world = new World();
        for (const one of steps) await world.take(one);
        const lives = byDossier(world.store.events);
        const contributions: Contribution[] = [];
        const documents = [];
        for (const [id, events] of lives) {
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
          const stored = await world.store.read(id);
          expect(fold(dossier, dossier.initial, events)).toEqual(stored?.state);
          documents.push({ state: stored?.state });
          const decoded = events.map((event) => decodeEvent(event));
          contributions.push(decoded.reduce<Contribution | undefined>(contribute, undefined) as Contribution);
          const { state } = stored as { state: DossierState };
          reached.add(state.status);
          expect(!hasClock(state) || calendar.isWorkingDay(state.dueOn)).toBe(true);
          expect(events.filter(({ type }) => type.endsWith('.extended.v1')).length).toBeLessThanOrEqual(1);
        }
        expect(figuresOf(contributions, world.today)).toEqual(recount(documents, world.today));
      }),
      { numRuns: 300 },
    );
    // The walk is not lazy: it comes to every situation there is.
    expect(reached.size).toBe(13);
  });
});
