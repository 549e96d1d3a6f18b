import { describe, expect, it } from '@jest/globals';

import { anAcceptance, aProcedure, at, calendar, dossierId, Life } from '../../testing/life.js';
import { dossier } from '../dossier.js';
import { ruleSetOn } from '../rule-sets.js';
import type { DossierState } from '../state.js';
import { clockFor, submit, submitAndAccept } from './arriving.js';
import { transfer } from './handling.js';
import { acknowledgeSync, erase } from './keeping.js';

const command = { dossierId, procedure: aProcedure(), channel: 'counter', unitId: 'sgddt', at: at('2017-05-19') };

describe('a dossier', () => {
  it('is submitted without a code and without a clock', () => {
    expect(Life.submitted().state).not.toHaveProperty('code');
    expect(Life.submitted().state).not.toHaveProperty('dueOn');
  });

  it('is due by the limit of the version in force: five working days from Friday 19/05/2017 is Friday 26/05', () => {
    expect(Life.accepted().state).toMatchObject({ dueOn: '2017-05-26', code: 'C-1', ruleSet: 'qd-09-2015' });
  });

  it('is submitted and accepted in one act at the counter', () => {
    const acceptance = anAcceptance(aProcedure(), command.at);
    expect(submitAndAccept(dossier.initial, command, acceptance, calendar)).toEqual(Life.accepted().facts);
  });

  it('that exists is not submitted again', () => {
    expect(submit(Life.submitted().state, command, calendar)).toMatchObject({ code: 'dossier-exists' });
  });

  it('without a calendar for its due date is refused, not guessed', () => {
    expect(clockFor(aProcedure(), at('2099-05-19'), calendar)).toMatchObject({ code: 'no-due-date' });
    expect(clockFor(aProcedure(), at('1999-05-19'), calendar)).toMatchObject({ code: 'no-rules' });
  });

  it('is not handed to the unit that holds it', () => {
    const again = transfer(Life.inProcess().state, { dossierId, toUnitId: 'khao-thi', at: at('2017-05-22') }, calendar);
    expect(again).toMatchObject({ code: 'held-there-already' });
  });

  it('handed over with a slice of three days shows its last day', () => {
    const life = Life.accepted().after((state) =>
      transfer(state, { dossierId, toUnitId: 'khao-thi', stepDays: 3, at: at('2017-05-19') }, calendar),
    );
    expect(life.state).toMatchObject({ handOvers: [{ from: 'sgddt', to: 'khao-thi', stepDueOn: '2017-05-24' }] });
  });
});

describe('the rules of the day of acceptance', () => {
  it.each([
    ['2015-05-22', 'qd-93-2007'],
    ['2015-05-25', 'qd-09-2015'],
    ['2018-06-20', 'qd-09-2015'],
    ['2018-06-21', 'nd-61-2018'],
    ['2025-06-30', 'nd-61-2018'],
    ['2025-07-01', 'nd-118-2025'],
  ])('on %s are %s', (day, code) => {
    expect(ruleSetOn(day)?.code).toBe(code);
  });

  it.each([
    ['before 15:00: the same day', '2019-05-20', '14:59', '2019-05-20'],
    ['at 15:00: the same day', '2019-05-20', '15:00', '2019-05-20'],
    ['after 15:00: the next working day', '2019-05-20', '15:01', '2019-05-21'],
    ['after 15:00 on Friday: Monday', '2019-05-24', '15:01', '2019-05-27'],
    ['QĐ 09/2015 sets no time', '2017-05-19', '15:01', ''],
  ])('hand over %s', (_, day, time, until) => {
    const { state } = Life.accepted(aProcedure(), at(day, time));
    expect((state as { handOverDueAt: string }).handOverDueAt.slice(0, 10)).toBe(until);
  });

  it.each([
    ['online under NĐ 61/2018: eight office hours', 'online', '2019-05-20', '2019-05-21T10:00'],
    ['at the counter: no such time', 'counter', '2019-05-20', ''],
    ['online under QĐ 09/2015: no such time', 'online', '2017-05-19', ''],
  ])('answer %s', (_, channel, day, until) => {
    const { state } = Life.submitted(aProcedure(), at(day, '10:00'), channel);
    expect((state as { answerDueAt: string }).answerDueAt.slice(0, 16)).toBe(until);
  });
});

describe('the axes beside the state', () => {
  it('the portal confirms a status and the state stays', () => {
    const life = Life.inProcess(aProcedure(), at('2026-05-18')).after((state) =>
      acknowledgeSync(state, { dossierId, nationalStatus: 4, at: at('2026-05-19') }),
    );
    expect(life.state).toMatchObject({ status: 'in-process', sync: { nationalStatus: 4 } });
  });

  it('before the portal opened nothing can be confirmed', () => {
    const early = acknowledgeSync(Life.inProcess().state, { dossierId, nationalStatus: 4, at: at('2017-05-22') });
    expect(early).toMatchObject({ code: 'no-portal-yet' });
  });

  it('a fee paid changes payment, not delivery or result', () => {
    const life = Life.inProcess().paymentAsked(at('2017-05-22')).paid(at('2017-05-23'));
    expect(life.state).toMatchObject({ status: 'in-process', payment: { status: 'paid', amount: 250_000 } });
  });
});

describe('erasing personal data', () => {
  const lives = Object.entries(Life.all());
  const hasEnded = (status: string) => ['refused', 'withdrawn', 'stopped', 'returned'].includes(status);
  const eraseNow = (state: DossierState) => erase(state, { dossierId, at: at('2017-09-01') });

  it.each(lives.filter(([status]) => hasEnded(status)))('%s: possible, and nothing else changes', (_, life) => {
    expect(life.after(eraseNow).state).toMatchObject({
      ...life.state,
      erasedAt: at('2017-09-01'),
      lastAt: expect.any(String),
    });
  });

  it.each(lives.filter(([status]) => !hasEnded(status)))('%s: refused, the data are still needed', (_, life) => {
    expect(eraseNow(life.state)).toMatchObject({ refused: 'conflict', code: 'dossier-open' });
  });

  it('twice changes nothing', () => {
    const erased = Life.all().returned.after((state) => erase(state, { dossierId, at: at('2017-09-01') }));
    expect(erase(erased.state, { dossierId, at: at('2017-09-02') })).toEqual([]);
  });
});
