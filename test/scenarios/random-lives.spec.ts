import { describe, expect, it } from '@jest/globals';
import { decodeEvent, Refused, type Decision, type RecordedEvent } from '@motcua/contracts';
import { fold } from '@motcua/persistence';
import { aMeta, MemoryRepository } from '@motcua/testing';
import fc from 'fast-check';

import { accept, refuse, requestSupplement, submit } from '../../apps/dossiers/src/domain/decisions/arriving.js';
import {
  approveCorrection,
  correct,
  proposeCorrection,
  rejectCorrection,
} from '../../apps/dossiers/src/domain/decisions/correcting.js';
import { draftApology, extend, reschedule } from '../../apps/dossiers/src/domain/decisions/deadline.js';
import {
  cancelWithdrawal,
  complete,
  giveBack,
  requestWithdrawal,
  stop,
  undoReturn,
  withdraw,
} from '../../apps/dossiers/src/domain/decisions/ending.js';
import {
  answerConsultation,
  confirmPayment,
  consult,
  receiveSupplement,
  requestPayment,
  transfer,
} from '../../apps/dossiers/src/domain/decisions/handling.js';
import { acknowledgeSync, erase } from '../../apps/dossiers/src/domain/decisions/keeping.js';
import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import { movesOf } from '../../apps/dossiers/src/domain/moves.js';
import { hasClock, type DossierFact, type DossierState } from '../../apps/dossiers/src/domain/state.js';
import { anAcceptance, aProcedure, calendar, tenDays } from '../../apps/dossiers/src/testing/life.js';
import { contribute, type Contribution } from '../../apps/statistics/src/domain/contribution.js';
import { recount } from '../support/recount.js';

type Act = (state: DossierState, id: string, at: string) => Decision<DossierFact>;

/** Every act there is, always asked for as if it were possible. */
const ACTS: Record<string, Act> = {
  submit: (state, dossierId, at) =>
    submit(state, { dossierId, at, procedure: tenDays, channel: 'online', unitId: 'sgddt' }, calendar),
  accept: (state, dossierId, at) =>
    accept(state, { ...anAcceptance(tenDays, at), dossierId, number: { code: dossierId, bookNo: '1', lineNo: '1' } }),
  refuse: (state, dossierId, at) => refuse(state, { dossierId, at }),
  'request-supplement': (state, dossierId, at) => requestSupplement(state, { dossierId, at }),
  'receive-supplement': (state, dossierId, at) => receiveSupplement(state, { dossierId, at }, calendar),
  transfer: (state, dossierId, at) =>
    transfer(state, { dossierId, at, toUnitId: `unit-${at.slice(17, 19)}` }, calendar),
  consult: (state, dossierId, at) => consult(state, { dossierId, at, unitId: 'tckt', workingDays: 2 }, calendar),
  'consultation-answered': (state, dossierId, at) => answerConsultation(state, { dossierId, at }),
  'request-payment': (state, dossierId, at) => requestPayment(state, { dossierId, at, amount: 1_000 }),
  'confirm-payment': (state, dossierId, at) => confirmPayment(state, { dossierId, at }, calendar),
  extend: (state, dossierId, at) => extend(state, { dossierId, at }, calendar),
  complete: (state, dossierId, at) => complete(state, { dossierId, at, outcome: 'granted' }, calendar),
  return: (state, dossierId, at) => giveBack(state, { dossierId, at, method: 'counter' }),
  'undo-return': (state, dossierId, at) => undoReturn(state, { dossierId, at }),
  'request-withdrawal': (state, dossierId, at) => requestWithdrawal(state, { dossierId, at }),
  'cancel-withdrawal': (state, dossierId, at) => cancelWithdrawal(state, { dossierId, at }, calendar),
  withdraw: (state, dossierId, at) => withdraw(state, { dossierId, at }, calendar),
  stop: (state, dossierId, at) => stop(state, { dossierId, at }, calendar),
  propose: (state, dossierId, at) => proposeCorrection(state, { dossierId, at, subjects: ['procedure'] }),
  correct: (state, dossierId, at) =>
    correct(state, { dossierId, at, correction: { procedure: aProcedure() } }, calendar),
  'approve-correction': (state, dossierId, at) =>
    approveCorrection(
      state,
      { dossierId, at, actor: 'head', requestedBy: 'clerk', correction: { procedure: aProcedure() } },
      calendar,
    ),
  'reject-correction': (state, dossierId, at) => rejectCorrection(state, { dossierId, at }),
  apology: (state, dossierId, at) => draftApology(state, { dossierId, at }, calendar),
  reschedule: (state, dossierId, at) => reschedule(state, { dossierId, at, calendarYear: 2017 }, calendar),
  sync: (state, dossierId, at) => acknowledgeSync(state, { dossierId, at, nationalStatus: 4 }),
  erase: (state, dossierId, at) => erase(state, { dossierId, at }),
};

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
    const possible = movesOf(before?.state ?? dossier.initial).map((move) => move.act);
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
