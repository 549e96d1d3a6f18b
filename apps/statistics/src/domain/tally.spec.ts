import { describe, expect, it } from '@jest/globals';

import type { Contribution } from './contribution.js';
import { add, changesOf, EMPTY } from './tally.js';

const open: Contribution = {
  procedureCode: 'P',
  fieldCode: 'f',
  unitId: 'sgddt',
  channel: 'counter',
  receivedOn: '2017-03-31',
  dueOn: '2017-04-07',
  completedOn: '',
  late: false,
  workingMinutes: 0,
  returnedOn: '',
  pausedOn: '',
};
const solved: Contribution = { ...open, completedOn: '2017-04-05', workingMinutes: 1_443 };

describe('tallies of a month', () => {
  it('count a dossier as received in the month of acceptance and as solved in the month of completion', () => {
    expect(changesOf([{ before: undefined, after: solved }])).toEqual([
      { procedureCode: 'P', month: '2017-03', ...EMPTY, received: 1 },
      { procedureCode: 'P', month: '2017-04', received: 0, solved: 1, onTime: 1, late: 0, times: { 241: 1 } },
    ]);
  });

  it('take back what a replaced contribution counted before', () => {
    const late = { ...solved, late: true };
    expect(changesOf([{ before: solved, after: late }])).toEqual([
      { procedureCode: 'P', month: '2017-04', received: 0, solved: 0, onTime: -1, late: 1, times: { 241: 0 } },
    ]);
  });

  it('do not change when nothing that is counted changed', () => {
    expect(changesOf([{ before: solved, after: { ...solved, returnedOn: '2017-04-06' } }])).toEqual([]);
    expect(changesOf([{ before: undefined, after: { ...open, receivedOn: '' } }])).toEqual([]);
  });

  it('of parts, added, are the tally of the whole, in any order', () => {
    const parts = [solved, open, { ...solved, workingMinutes: 60 }].flatMap((after) =>
      changesOf([{ before: undefined, after }]),
    );
    const whole = changesOf(
      [solved, open, { ...solved, workingMinutes: 60 }].map((after) => ({ before: undefined, after })),
    );
    const sum = (all: typeof parts) => all.reduce((total, part) => add(total, part), EMPTY);
    expect(sum(parts)).toEqual(sum(whole));
    expect(sum(parts.toReversed())).toEqual(sum(whole));
  });
});
