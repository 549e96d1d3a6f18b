import { describe, expect, it } from '@jest/globals';
import { builtInCalendarData, WorkingCalendar } from '@motcua/legal-calendar';
import { given } from '@motcua/testing';

import { clockFor, submitAndAccept } from './acceptance.js';
import { accept, complete, giveBack, submit, transfer, type Accept } from './decisions.js';
import { dossier, type DossierFact } from './dossier.js';
import type { ProcedureVersion } from './ports.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const procedure: ProcedureVersion = {
  code: '2.001914',
  version: 2,
  name: 'Chỉnh sửa nội dung văn bằng, chứng chỉ',
  fieldCode: 'van-bang-chung-chi',
  limit: { unit: 'working-day', value: 5, cutOff: '', dueOn: '' },
  validFrom: '2016-01-01',
  validTo: '',
};
const dossierId = 'd1';
const at = (day: string, time = '09:00') => `${day}T${time}:00.000+07:00`;
const clock = clockFor(procedure, at('2017-05-19'), calendar);
if ('refused' in clock) throw new Error(clock.detail);
const acceptance: Accept = { dossierId, at: at('2017-05-19'), code: '000.00.NN.H51-170519-0001', ...clock };
const command = { dossierId, procedure, channel: 'counter', unitId: 'sgddt', at: at('2017-05-19') };
const decided = (decision: unknown) => decision as DossierFact[];

const submitted = decided(submit(dossier.initial, command));
const accepted = decided(given(dossier, ...submitted).when((state) => accept(state, acceptance)));
const transferred = decided(
  given(dossier, ...submitted, ...accepted).when((state) =>
    transfer(state, { dossierId, toUnitId: 'khao-thi', at: at('2017-05-19', '10:00') }),
  ),
);
const inProcess = [...submitted, ...accepted, ...transferred];
const completeOn = (day: string) => (state: Parameters<typeof complete>[0]) =>
  complete(state, { dossierId, outcome: 'granted', at: at(day) }, calendar);
const completed = [...inProcess, ...decided(given(dossier, ...inProcess).when(completeOn('2017-05-24')))];
const returned = [
  ...completed,
  ...decided(
    given(dossier, ...completed).when((state) =>
      giveBack(state, { dossierId, method: 'counter', at: at('2017-06-30') }),
    ),
  ),
];

describe('a dossier', () => {
  it('is submitted without a code and without a clock', () => {
    expect(submitted).toEqual([
      {
        type: 'dossiers.dossier.submitted.v1',
        data: {
          dossierId,
          procedureCode: '2.001914',
          procedureVersion: 2,
          fieldCode: 'van-bang-chung-chi',
          unitId: 'sgddt',
          channel: 'counter',
          submittedAt: at('2017-05-19'),
        },
      },
    ]);
  });

  it('is due by the limit of the version in force: five working days from Friday 19/05/2017 is Friday 26/05', () => {
    expect(accepted).toMatchObject([{ data: { dueOn: '2017-05-26', code: acceptance.code, ruleSet: 'qd-09-2015' } }]);
  });

  it('is submitted and accepted in one act at the counter', () => {
    expect(given(dossier).when((state) => submitAndAccept(state, command, acceptance))).toEqual([
      ...submitted,
      ...accepted,
    ]);
  });

  it.each([
    ['2017-05-24', 'early'],
    ['2017-05-26', 'on-time'],
    ['2017-05-29', 'late'],
  ])('completed on %s is %s', (day, timeliness) => {
    expect(given(dossier, ...inProcess).when(completeOn(day))).toMatchObject([{ data: { timeliness } }]);
  });

  it('counts office time from acceptance to completion', () => {
    expect(given(dossier, ...inProcess).when(completeOn('2017-05-22'))).toMatchObject([
      { data: { workingMinutes: 480 } },
    ]);
  });

  it('picked up after the due day stays early', () => {
    expect(given(dossier, ...returned).state).toMatchObject({ status: 'returned', timeliness: 'early' });
  });

  it.each([
    ['accepted', submitted, 'nộp'],
    ['submitted twice', submitted, 'nộp'],
  ])('that exists is not %s again', (_, facts) => {
    expect(given(dossier, ...facts).when((state) => submit(state, command))).toMatchObject({ code: 'dossier-exists' });
  });

  it('refuses moves out of order and says which are possible', () => {
    const moves: [DossierFact[], (state: Parameters<typeof complete>[0]) => unknown][] = [
      [submitted, (state) => transfer(state, { dossierId, toUnitId: 'khao-thi', at: at('2017-05-20') })],
      [submitted, completeOn('2017-05-24')],
      [[...submitted, ...accepted], completeOn('2017-05-24')],
      [inProcess, (state) => giveBack(state, { dossierId, method: 'counter', at: at('2017-05-24') })],
      [inProcess, (state) => accept(state, acceptance)],
      [completed, completeOn('2017-05-25')],
      [completed, (state) => transfer(state, { dossierId, toUnitId: 'khao-thi', at: at('2017-05-25') })],
      [returned, (state) => giveBack(state, { dossierId, method: 'counter', at: at('2017-07-01') })],
    ];
    for (const [facts, move] of moves) {
      expect(given(dossier, ...facts).when(move as never)).toMatchObject({
        code: 'wrong-move',
        detail: expect.stringContaining('Việc có thể làm'),
      });
    }
  });

  it('that does not exist is not found', () => {
    expect(given(dossier).when(completeOn('2017-05-24') as never)).toMatchObject({ refused: 'not-found' });
  });

  it('has no fact before the last one', () => {
    expect(given(dossier, ...inProcess).when(completeOn('2017-05-18'))).toMatchObject({ code: 'before-last-fact' });
  });

  it('is not handed to the unit that holds it', () => {
    const again = given(dossier, ...inProcess).when((state) =>
      transfer(state, { dossierId, toUnitId: 'khao-thi', at: at('2017-05-20') }),
    );
    expect(again).toMatchObject({ code: 'held-there-already' });
  });

  it('without a calendar for its due date is refused, not guessed', () => {
    expect(clockFor(procedure, at('2099-05-19'), calendar)).toMatchObject({ refused: 'conflict', code: 'no-due-date' });
    expect(clockFor(procedure, at('1999-05-19'), calendar)).toMatchObject({ code: 'no-rules' });
  });
});
