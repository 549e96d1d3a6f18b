import { describe, expect, it } from '@jest/globals';

import type { Contribution } from '../contribution.js';
import { changesOf, sumOf } from '../ledger-changes.js';
import type { StoredMonth } from './ports.js';
import { Recount } from './recount.js';

const aDossier = (over: Partial<Contribution> = {}): Contribution =>
  ({
    code: 'H1',
    procedureCode: 'P',
    fieldCode: 'f',
    unitId: 'u',
    channel: 'counter',
    receivedOn: '2017-03-30',
    dueOn: '2017-04-07',
    completedOn: '2017-04-05',
    ended: 'completed',
    outcome: '',
    timeliness: 'early',
    workingMinutes: 600,
    returnedOn: '',
    pausedOn: '',
    supplements: 0,
    latenessReason: '',
    clock: [],
    overdue: [],
    waiting: [],
    ...over,
  }) as Contribution;

/** The ledger as it is kept when these were counted. */
const ledgerOf = (dossiers: readonly Contribution[]): StoredMonth[] =>
  changesOf(dossiers.map((after) => ({ before: undefined, after }))).map((month) => ({
    ...month,
    total: sumOf(Object.values(month.days)),
  }));

function differences(dossiers: readonly Contribution[], months: readonly StoredMonth[]) {
  const recount = new Recount();
  for (const dossier of dossiers) recount.add(dossier);
  return [...months.flatMap((month) => recount.compare(month)), ...recount.missing()];
}

const dossiers = [aDossier(), aDossier({ channel: 'online' }), aDossier({ completedOn: '', ended: '' })];

describe('counting dossiers anew', () => {
  it('finds nothing where the ledger is right, whatever zeros it keeps', () => {
    const months = ledgerOf(dossiers).map((month) => ({ ...month, times: { ...month.times, 7: 0 } }));
    expect(differences(dossiers, months)).toEqual([]);
  });

  it('names the one counter that is off by one', () => {
    const months = ledgerOf(dossiers);
    const march = months.find(({ month, channel }) => month === '2017-03' && channel === 'counter')!;
    const wrong = { ...march, days: { ...march.days, '30': { ...march.days['30'], received: 3 } } };
    expect(
      differences(
        dossiers,
        months.map((month) => (month === march ? wrong : month)),
      ),
    ).toEqual([{ key: 'P|f|u|counter|2017-03|30|received', expected: '2', found: '3', procedureCode: 'P' }]);
  });

  it('names a month that is kept nowhere, and one that nobody filled', () => {
    const [only] = ledgerOf([aDossier({ completedOn: '', ended: '' })]);
    const keys = ['30|received', 'total|received'].map((end) => `P|f|u|counter|2017-03|${end}`);
    const missing = differences([aDossier({ completedOn: '', ended: '' })], []);
    expect(missing.map(({ key, found }) => [key, found])).toEqual(keys.map((key) => [key, '0']));
    const extra = differences([], [only!]);
    expect(extra.map(({ key, expected }) => [key, expected])).toEqual(keys.map((key) => [key, '0']));
  });
});
