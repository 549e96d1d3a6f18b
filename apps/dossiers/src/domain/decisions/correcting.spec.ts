import { describe, expect, it } from '@jest/globals';

import { aProcedure, at, calendar, dossierId, Life } from '../../testing/life.js';
import type { DossierState } from '../state.js';
import { approveCorrection, correct, proposeCorrection, rejectCorrection, type Correction } from './correcting.js';

const when = at('2017-07-03');
const correcting = (correction: Correction) => (state: DossierState) =>
  correct(state, { dossierId, correction, at: when }, calendar);
const propose = (state: DossierState) => proposeCorrection(state, { dossierId, subjects: ['accepted-at'], at: when });
const approve = (actor: string) => (state: DossierState) =>
  approveCorrection(
    state,
    { dossierId, at: when, actor, requestedBy: 'clerk', correction: { acceptedAt: at('2017-05-18') } },
    calendar,
  );
const copy = aProcedure({
  code: '1.005092',
  version: 3,
  limit: { unit: 'working-day', value: 2, cutOff: '', dueOn: '' },
});

describe('a correction', () => {
  it('of the procedure gives its limit, a new due day and a new receipt', () => {
    expect(Life.inProcess().after(correcting({ procedure: copy })).state).toMatchObject({
      procedureCode: '1.005092',
      procedureVersion: 3,
      dueOn: '2017-05-23',
      receiptNo: 2,
      code: 'C-1',
    });
  });

  it('of the day of acceptance counts from that day', () => {
    const life = Life.inProcess().after(correcting({ acceptedAt: at('2017-05-18') }));
    expect(life.state).toMatchObject({
      acceptedAt: at('2017-05-18'),
      countedFrom: at('2017-05-18'),
      dueOn: '2017-05-25',
    });
  });

  it('keeps the rules of the corrected day', () => {
    const life = Life.accepted(aProcedure(), at('2018-06-22')).after((state) =>
      correct(state, { dossierId, correction: { acceptedAt: at('2018-06-20') }, at: at('2018-06-25') }, calendar),
    );
    expect(life.state).toMatchObject({ ruleSet: 'qd-09-2015' });
  });

  it('of a completed dossier judges it again', () => {
    const life = Life.completed().after(correcting({ procedure: copy }));
    expect(life.state).toMatchObject({ status: 'completed', timeliness: 'late', dueOn: '2017-05-23' });
  });

  it('leaves a limit that a supplement started anew where it is', () => {
    const life = Life.inProcess(aProcedure(), at('2019-03-04'))
      .supplementAsked(at('2019-03-07'))
      .supplementReceived(at('2019-03-13'))
      .after((state) =>
        correct(state, { dossierId, correction: { acceptedAt: at('2019-03-01') }, at: at('2019-03-14') }, calendar),
      );
    expect(life.state).toMatchObject({
      acceptedAt: at('2019-03-01'),
      countedFrom: at('2019-03-13'),
      dueOn: '2019-03-20',
    });
  });

  it('is not possible to a moment after the next act', () => {
    expect(correcting({ acceptedAt: at('2017-05-23') })(Life.inProcess().state)).toMatchObject({
      code: 'after-next-act',
    });
  });

  it('of nothing is refused', () => {
    expect(correcting({})(Life.inProcess().state)).toMatchObject({ code: 'nothing-to-correct' });
  });
});

describe('a proposed correction', () => {
  const proposed = Life.inProcess().after(propose);

  it('changes nothing until it is approved', () => {
    expect(proposed.state).toEqual({ ...Life.inProcess().state, proposal: { no: 1, subjects: ['accepted-at'] } });
  });

  it('is approved by somebody else', () => {
    expect(approve('clerk')(proposed.state)).toMatchObject({ refused: 'forbidden', code: 'own-correction' });
    expect(proposed.after(approve('head')).state).toMatchObject({
      proposal: null,
      corrections: 1,
      dueOn: '2017-05-25',
    });
  });

  it('waits alone', () => {
    expect(propose(proposed.state)).toMatchObject({ code: 'correction-waiting' });
  });

  it('rejected leaves the dossier as it was; its number is not used again', () => {
    const rejected = proposed.after((state) => rejectCorrection(state, { dossierId, at: when }));
    expect(rejected.state).toMatchObject({ proposal: null, corrections: 1, dueOn: '2017-05-26', receiptNo: 1 });
    expect(rejected.after(propose).state).toMatchObject({ proposal: { no: 2 } });
  });

  it('that nobody made cannot be approved or rejected', () => {
    expect(approve('head')(Life.inProcess().state)).toMatchObject({ code: 'no-correction-waiting' });
    expect(rejectCorrection(Life.inProcess().state, { dossierId, at: when })).toMatchObject({
      code: 'no-correction-waiting',
    });
  });
});
