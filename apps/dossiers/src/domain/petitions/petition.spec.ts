import { describe, expect, it } from '@jest/globals';
import { PETITION_STATES, type Decision, type PetitionAct, type PetitionStatus } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { at, calendar } from '../../testing/life.js';
import {
  answerPetition,
  askPetitioner,
  classifyPetition,
  erasePetition,
  keepPetition,
  publishPetition,
  ratePetition,
  receiveMore,
  receivePetition,
  rejectPetition,
  tellOverdue,
  withdrawPetition,
} from './petition-decisions.js';
import { figuresOf } from './petition-figures.js';
import { PETITION_LIMITS } from './petition-limits.js';
import { movesOf } from './petition-moves.js';
import { petition, type Petition, type PetitionFact, type PetitionState } from './petition.js';

const petitionId = 'pa-1';
/** A Thursday. */
const DAY = '2017-05-18';

const fact = (type: string, data: object) =>
  ({ type: `dossiers.petition.${type}.v1`, data: { petitionId, ...data } }) as PetitionFact;

const received = fact('received', {
  code: 'PA-1',
  channel: 'web',
  receivedAt: at(DAY),
  rejectBy: '2017-05-22',
  askBy: '2017-05-25',
  answerBy: '2017-06-08',
});
const classified = fact('classified', {
  kind: 'conduct',
  unitId: 'khao-thi',
  procedureCode: '',
  repeats: '',
  classifiedAt: at('2017-05-19'),
});
const asked = fact('more-asked', { askedAt: at('2017-05-22'), late: false });
const more = fact('more-received', { receivedAt: at('2017-05-24'), answerBy: '2017-06-12' });
const answered = fact('answered', { answeredAt: at('2017-06-01'), late: false, publishBy: '2017-06-05' });
const published = fact('published', { publishedAt: at('2017-06-02'), late: false });
const kept = fact('kept', { keptAt: at('2017-06-02') });
const rejected = fact('rejected', { rejectedAt: at('2017-05-19'), late: false });
const withdrawn = fact('withdrawn', { withdrawnAt: at('2017-05-19') });

const LIVES: Readonly<Record<PetitionStatus, readonly PetitionFact[]>> = {
  received: [received],
  classified: [received, classified],
  'awaiting-sender': [received, classified, asked],
  answered: [received, classified, answered],
  published: [received, classified, answered, published],
  kept: [received, classified, answered, kept],
  rejected: [received, rejected],
  withdrawn: [received, withdrawn],
};

const LATER = at('2017-06-06');
const classification = { petitionId, kind: 'regulation', unitId: 'tckt' } as const;

/** Every act, carried out on any petition. */
const ACTS: Readonly<Record<PetitionAct, (state: PetitionState, when?: string) => Decision<PetitionFact>>> = {
  classify: (state, when = LATER) => classifyPetition(state, classification, when),
  reject: (state, when = LATER) => rejectPetition(state, petitionId, when),
  ask: (state, when = LATER) => askPetitioner(state, petitionId, when),
  'receive-more': (state, when = LATER) => receiveMore(state, petitionId, when, calendar),
  answer: (state, when = LATER) => answerPetition(state, petitionId, when, calendar),
  publish: (state, when = LATER) => publishPetition(state, petitionId, when),
  keep: (state, when = LATER) => keepPetition(state, petitionId, when),
  withdraw: (state, when = LATER) => withdrawPetition(state, petitionId, when),
  erase: (state, when = LATER) => erasePetition(state, petitionId, when),
};
const ALL = Object.keys(ACTS) as PetitionAct[];

describe('a petition', () => {
  it('received on a Thursday is rejected in 2, asked about in 5 and answered in 15 working days', () => {
    const command = { petitionId, channel: 'web', code: 'PA-1', at: at(DAY) } as const;
    expect(given(petition).when((state) => receivePetition(state, command, calendar))).toEqual([received]);
  });

  it('is received once, and never without a calendar', () => {
    const command = { petitionId, channel: 'web', code: 'PA-1', at: at(DAY) } as const;
    const twice = given(petition, received).when((state) => receivePetition(state, command, calendar));
    expect(twice).toMatchObject({ refused: 'conflict', code: 'petition-exists' });
    const far = given(petition).when((state) => receivePetition(state, { ...command, at: at('2099-05-18') }, calendar));
    expect(far).toMatchObject({ refused: 'conflict', code: 'no-due-date' });
  });

  const situations = PETITION_STATES.flatMap((status) => ALL.map((act) => [status, act] as const));

  it.each(situations)('that is %s allows or refuses: %s', (status, act) => {
    const { state, when } = given(petition, ...LIVES[status]);
    const decision = when((now) => ACTS[act](now));
    const allowed = movesOf(state as Petition).includes(act);
    expect(Array.isArray(decision)).toBe(allowed);
    expect(decision).toMatchObject(allowed ? { length: 1 } : { refused: 'conflict', code: 'petition-move' });
  });

  it.each(ALL)('that does not exist refuses: %s', (act) => {
    expect(given(petition).when((state) => ACTS[act](state))).toMatchObject({ code: 'petition-not-found' });
  });

  it.each(ALL.filter((act) => act !== 'erase'))('refuses an act before its receipt: %s', (act) => {
    const { state } = given(petition, received);
    expect(ACTS[act](state, at('2017-05-17'))).toMatchObject({ refused: 'invalid', code: 'before-receipt' });
  });

  it('cannot repeat itself', () => {
    const decision = given(petition, received).when((state) =>
      classifyPetition(state, { ...classification, repeats: petitionId }, LATER),
    );
    expect(decision).toMatchObject({ refused: 'invalid', code: 'repeats-itself' });
  });

  it.each([
    ['reject', '2017-05-22', false],
    ['reject', '2017-05-23', true],
    ['ask', '2017-05-25', false],
    ['ask', '2017-05-26', true],
    ['answer', '2017-06-08', false],
    ['answer', '2017-06-09', true],
  ] as const)('%s on %s is late: %s', (act, day, late) => {
    const decision = given(petition, received, classified).when((state) => ACTS[act](state, at(day)));
    expect(decision).toMatchObject([{ data: { late } }]);
  });

  it.each([
    ['2017-06-05', false],
    ['2017-06-06', true],
  ])('published on %s is late: %s', (day, late) => {
    const decision = given(petition, ...LIVES.answered).when((state) => publishPetition(state, petitionId, at(day)));
    expect(decision).toMatchObject([{ data: { late } }]);
  });

  it('answered on a Friday is to be published on Tuesday', () => {
    const decision = given(petition, received, classified).when((state) => ACTS.answer(state, at('2017-05-26')));
    expect(decision).toMatchObject([{ data: { publishBy: '2017-05-30' } }]);
  });

  it('gets the working days back for which the sender was waited for, and no more', () => {
    const waiting = given(petition, ...LIVES['awaiting-sender']);
    expect(waiting.when((state) => ACTS['receive-more'](state, at('2017-05-24')))).toEqual([more]);
    const sameDay = waiting.when((state) => ACTS['receive-more'](state, at('2017-05-22')));
    expect(sameDay).toMatchObject([{ data: { answerBy: '2017-06-08' } }]);
  });

  it('stands where it stood before the sender was asked', () => {
    expect(given(petition, received, asked, more).state).toMatchObject({ status: 'received' });
    expect(given(petition, received, classified, asked, more).state).toMatchObject({ status: 'classified' });
  });

  it('is rated after the answer only; another word replaces the first, the same word is no fact', () => {
    const early = given(petition, received).when((state) => ratePetition(state, petitionId, true, LATER));
    expect(early).toMatchObject({ refused: 'conflict', code: 'not-answered' });
    const rated = fact('rated', { liked: true, ratedAt: LATER });
    const { when } = given(petition, ...LIVES.published, rated);
    expect(when((state) => ratePetition(state, petitionId, true, LATER))).toEqual([]);
    expect(when((state) => ratePetition(state, petitionId, false, LATER))).toMatchObject([{ data: { liked: false } }]);
  });

  it('is told to be overdue once for each last day, not while the sender is waited for', () => {
    const told = fact('step-overdue', { step: 'answer', dueOn: '2017-06-08' });
    const look = (facts: readonly PetitionFact[], today: string) =>
      given(petition, ...facts).when((state) => tellOverdue(state, petitionId, today));
    expect(look(LIVES.classified, '2017-06-08')).toEqual([]);
    expect(look(LIVES.classified, '2017-06-09')).toEqual([told]);
    expect(look([...LIVES.classified, told], '2017-06-10')).toEqual([]);
    expect(look(LIVES['awaiting-sender'], '2017-07-01')).toEqual([]);
    expect(look([...LIVES.classified, told, asked, more], '2017-06-13')).toMatchObject([
      { data: { dueOn: '2017-06-12' } },
    ]);
    expect(look(LIVES.answered, '2017-06-06')).toMatchObject([{ data: { step: 'publish' } }]);
  });

  it('can do nothing more once it is erased', () => {
    const erased = fact('erased', { erasedAt: LATER });
    const { state } = given(petition, ...LIVES.published, erased);
    expect(movesOf(state as Petition)).toEqual([]);
  });
});

describe('the limits', () => {
  it('are newest first, the last one without a beginning', () => {
    const days = PETITION_LIMITS.map(({ from }) => from);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days.at(-1)).toBe('');
  });
});

describe('the figures of petitions', () => {
  it('count every petition once by kind, and each step by its last day', () => {
    const late = fact('answered', { answeredAt: at('2017-06-12'), late: true, publishBy: '2017-06-14' });
    const liked = fact('rated', { liked: true, ratedAt: LATER });
    const lives = [...Object.values(LIVES), [received, classified, late, liked]];
    expect(
      figuresOf([...lives.map((facts) => given(petition, ...facts).state), petition.initial], '2017-06-15'),
    ).toEqual({
      received: 9,
      byKind: { regulation: 0, conduct: 6, unclassified: 3 },
      answered: { onTime: 3, late: 1 },
      rejected: { onTime: 1, late: 0 },
      asked: { onTime: 1, late: 0 },
      published: { onTime: 1, late: 0 },
      open: 3,
      overdue: 4,
      repeated: 0,
      liked: 1,
      disliked: 0,
    });
  });
});
