import { describe, expect, it } from '@jest/globals';

import { addFigures, figuresOf } from './cell-figures.js';
import type { Contribution } from './contribution.js';
import { changesOf, sumOf } from './ledger-changes.js';

const open: Contribution = {
  code: 'H1',
  procedureCode: 'P',
  fieldCode: 'f',
  unitId: 'sgddt',
  channel: 'counter',
  receivedOn: '2017-03-31',
  dueOn: '2017-04-07',
  completedOn: '',
  ended: '',
  outcome: '',
  timeliness: '',
  workingMinutes: 0,
  returnedOn: '',
  pausedOn: '',
  supplements: 0,
  latenessReason: '',
  clock: [],
  overdue: [{ from: '2017-04-08', to: '' }],
  waiting: [],
};
const solved: Contribution = {
  ...open,
  completedOn: '2017-04-05',
  ended: 'completed',
  outcome: 'granted',
  timeliness: 'early',
  workingMinutes: 1_443,
  overdue: [],
};
const key = { procedureCode: 'P', fieldCode: 'f', unitId: 'sgddt', channel: 'counter' };
const changes = (before: Contribution | undefined, after: Contribution) => changesOf([{ before, after }]);

describe('the ledger', () => {
  it('counts a dossier as received on the day of acceptance and as solved on the day of completion', () => {
    expect(changes(undefined, solved)).toEqual([
      { ...key, month: '2017-03', days: { 31: { received: 1 } }, times: {} },
      { ...key, month: '2017-04', days: { '05': { early: 1, ready: 1 } }, times: { 241: 1 } },
    ]);
  });

  it('takes back what a replaced contribution counted before', () => {
    expect(changes(solved, { ...solved, timeliness: 'late' })).toEqual([
      { ...key, month: '2017-04', days: { '05': { early: -1, late: 1, 'late:none': 1 } }, times: {} },
    ]);
    expect(changes(open, { ...open, latenessReason: 'workload' })).toEqual([
      { ...key, month: '2017-04', days: { '08': { 'overdue:none': -1, 'overdue:workload': 1 } }, times: {} },
    ]);
  });

  it('moves a corrected dossier to its other procedure', () => {
    const moved = { ...open, procedureCode: 'Q', overdue: [] };
    expect(changes(open, moved).map(({ procedureCode, month, days }) => [procedureCode, month, days])).toEqual([
      ['P', '2017-03', { 31: { received: -1 } }],
      ['P', '2017-04', { '08': { overdue: -1, 'overdue:none': -1 } }],
      ['Q', '2017-03', { 31: { received: 1 } }],
    ]);
  });

  it('does not change when nothing that is counted changed', () => {
    expect(changes(solved, { ...solved, pausedOn: '2017-04-02' })).toEqual([]);
    expect(changes(undefined, { ...open, receivedOn: '', overdue: [] })).toEqual([]);
  });

  it('of parts, added, is the ledger of the whole, in any order', () => {
    const all = [solved, open, { ...solved, workingMinutes: 60 }];
    const counts = (sheets: ReturnType<typeof changesOf>) => sumOf(sheets.flatMap(({ days }) => Object.values(days)));
    const whole = changesOf(all.map((after) => ({ before: undefined, after })));
    const parts = all.flatMap((after) => changes(undefined, after));
    expect(counts(parts.toReversed())).toEqual(counts(whole));
  });
});

describe('figures of a period', () => {
  const before = { received: 10, early: 2, onTime: 1, late: 1, overdue: 2, waiting: 1, ready: 4, returned: 3 };
  const within = { received: 5, early: 1, onTime: 1, late: 2, 'late:workload': 2, overdue: -1, ready: 4, returned: 1 };
  const figures = figuresOf(before, within, true);

  it('follow from what was before and what happened in it', () => {
    expect(figures).toMatchObject({
      carriedOver: 6,
      new: 5,
      newOnline: 5,
      newDirect: 0,
      received: 11,
      solved: 4,
      early: 1,
      onTime: 1,
      late: 2,
      open: 7,
      overdue: 1,
      notDue: 6,
      waiting: 1,
      awaitingPickUp: 4,
      'late:workload': 2,
    });
  });

  it('add up', () => {
    const direct = figuresOf({ received: 1 }, {}, false);
    expect(addFigures([figures, direct])).toMatchObject({ received: 12, open: 8, newDirect: 0, 'late:workload': 2 });
    expect(addFigures([]).received).toBe(0);
  });
});
