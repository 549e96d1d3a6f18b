import { describe, expect, it } from '@jest/globals';

import { at, calendar, dossierId, Life, tenDays } from '../../testing/life.js';
import { reasonOn } from '../lateness.js';
import { movesOf } from '../moves.js';
import type { Clocked, DossierState } from '../state.js';
import { correct } from './correcting.js';
import { extend } from './deadline.js';
import { complete, requestWithdrawal, stop, withdraw } from './ending.js';
import { explainLateness } from './explaining.js';
import { erase } from './keeping.js';

const explain =
  (when: string, reason = 'workload', hasNote = false) =>
  (state: DossierState) =>
    explainLateness(state, { dossierId, reason, hasNote, at: when });
const offered = (life: Life, when: string) => movesOf(life.state, when).map(({ act }) => act);
const act = { dossierId, at: at('2017-05-29') };

// Due Friday 26/05/2017.
const lateEnd = Life.completed(undefined, undefined, at('2017-05-29'));
const ended: [string, Life][] = [
  ['completed late', lateEnd],
  ['stopped late', Life.inProcess().after((state) => stop(state, act, calendar))],
  [
    'withdrawn late',
    Life.inProcess()
      .after((state) => requestWithdrawal(state, act))
      .after((state) => withdraw(state, { ...act, at: at('2017-06-01') }, calendar)),
  ],
];
const waiting = (asked: string) => Life.inProcess().supplementAsked(at(asked));

describe('the reason of a lateness', () => {
  it.each<[string, Life, string]>([
    ['open and past its due day', Life.inProcess(), '2017-05-27'],
    ['accepted and never handed over', Life.accepted(), '2017-05-29'],
    ['waiting for papers that were asked for after the due day', waiting('2017-05-29'), '2017-06-30'],
    ...ended.map(([name, life]): [string, Life, string] => [name, life, '2017-06-05']),
  ])('is stated for a dossier %s', (_, life, day) => {
    const decision = explain(at(day))(life.state);
    expect(decision).toEqual([
      {
        type: 'dossiers.dossier.lateness-explained.v1',
        data: { dossierId, reason: 'workload', explainedAt: at(day) },
      },
    ]);
    expect(offered(life, at(day))).toContain('explain-lateness');
  });

  it.each<[string, Life, string, string]>([
    ['on its due day', Life.inProcess(), '2017-05-26', 'hẹn trả ngày 26/05/2017'],
    ['that waits since before its due day', waiting('2017-05-24'), '2017-06-30', 'chưa quá hạn'],
    ['that waits since its due day', waiting('2017-05-26'), '2017-06-30', 'chưa quá hạn'],
    ['that ended in time', Life.completed(), '2017-06-30', 'kết thúc trong hạn'],
  ])('is refused for a dossier %s', (_, life, day, said) => {
    const decision = explain(at(day))(life.state);
    expect(decision).toMatchObject({ refused: 'conflict', code: 'not-late' });
    expect(decision).toHaveProperty('detail', expect.stringContaining(said));
    expect(offered(life, at(day))).not.toContain('explain-lateness');
  });

  it.each(['submitted', 'awaiting-counter-supplement', 'refused'] as const)(
    'is refused for a dossier that is %s: it was not accepted',
    (status) => {
      expect(explain(at('2017-07-03'))(Life.all()[status].state)).toMatchObject({ code: 'wrong-move' });
    },
  );

  it('may be stated on the due day itself where an apology was signed, and not earlier', () => {
    const extended = Life.inProcess().after((state) =>
      extend(state, { dossierId, dueOn: '2017-06-02', at: at('2017-05-24') }, calendar),
    );
    expect(explain(at('2017-05-25'))(extended.state)).toMatchObject({ code: 'not-late' });
    expect(explain(at('2017-05-26'))(extended.state)).toHaveLength(1);
  });

  it('is replaced by a later one; the same again is nothing unless a text comes with it', () => {
    const stated = Life.inProcess().after(explain(at('2017-05-29')));
    expect(explain(at('2017-05-30'))(stated.state)).toMatchObject({ refused: 'conflict', code: 'unchanged' });
    expect(explain(at('2017-05-30'), 'workload', true)(stated.state)).toHaveLength(1);
    expect(stated.after(explain(at('2017-05-30'), 'signature')).state).toMatchObject({ latenessReason: 'signature' });
  });

  it('does not hinder a step that is entered afterwards for an earlier moment', () => {
    const stated = Life.inProcess().after(explain(at('2017-06-05')));
    const command = { dossierId, outcome: 'granted', at: at('2017-05-30') };
    expect(stated.after((state) => complete(state, command, calendar)).state).toMatchObject({ timeliness: 'late' });
  });

  it('stays with the dossier to its end', () => {
    const life = Life.inProcess()
      .after(explain(at('2017-05-29'), 'coordination'))
      .after((state) => complete(state, { dossierId, outcome: 'granted', at: at('2017-05-30') }, calendar));
    expect(reasonOn(life.state as Clocked, '2017-06-30')).toBe('coordination');
  });

  it('counts no longer when a correction takes the lateness away', () => {
    const life = lateEnd.after(explain(at('2017-05-30')));
    const command = { dossierId, correction: { procedure: tenDays }, at: at('2017-05-31') };
    const after = life.after((state) => correct(state, command, calendar)).state as Clocked;
    expect(after).toMatchObject({ timeliness: 'early', latenessReason: 'workload' });
    expect(reasonOn(after, '2017-06-30')).toBe('');
  });

  it('written after an erasure can be erased again', () => {
    const stopped = ended[1]?.[1] as Life;
    const erased = stopped.after((state) => erase(state, { dossierId, at: at('2017-06-01') }));
    const stated = erased.after(explain(at('2017-06-02'), 'other', true));
    expect(erase(stated.state, { dossierId, at: at('2017-06-03') })).toHaveLength(1);
  });
});
