import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent } from '@motcua/contracts';

import { measurePetitions } from './measure-petitions.js';
import { foldPetition, isLate, type PetitionFact } from './petition-fact.js';

type Fact = readonly [name: string, data: object];
const received: Fact = ['received', { receivedAt: '2017-05-02T08:00:00.000+07:00', answerBy: '2017-05-23' }];
const about = (kind: string, more = {}): Fact => ['classified', { kind, procedureCode: '', repeats: '', ...more }];

const folded = (...facts: readonly Fact[]): PetitionFact =>
  facts.reduce<PetitionFact | undefined>(
    (before, [name, data]) => foldPetition(before, { type: `dossiers.petition.${name}.v1`, data } as DecodedEvent),
    undefined,
  ) as PetitionFact;

describe('a petition', () => {
  it.each([
    ['is open until its last day', [received], '2017-05-23', false],
    ['is late the day after', [received], '2017-05-24', true],
    ['waits for its sender', [received, ['more-asked', { late: false }]], '2017-06-30', false],
    ['was asked back too late', [received, ['more-asked', { late: true }]], '2017-05-10', true],
    [
      'has its new last day once more has come',
      [received, ['more-asked', { late: false }], ['more-received', { answerBy: '2017-06-02' }]],
      '2017-06-02',
      false,
    ],
    ['was answered late', [received, ['answered', { late: true, publishBy: '2017-05-26' }]], '2017-05-25', true],
    [
      'was not published in time',
      [received, ['answered', { late: false, publishBy: '2017-05-26' }]],
      '2017-05-27',
      true,
    ],
    [
      'is kept and need not be published',
      [received, ['answered', { late: false, publishBy: '2017-05-26' }], ['kept', {}]],
      '2017-06-27',
      false,
    ],
    ['was rejected in time', [received, ['rejected', { late: false }]], '2017-06-27', false],
  ] as [string, Fact[], string, boolean][])('%s', (_, facts, day, late) => {
    expect(isLate(folded(...facts), day)).toBe(late);
  });

  it('is not known without having been received', () => {
    expect(() => folded(about('conduct'))).toThrow('without a received petition');
  });
});

describe('the indicators of petitions', () => {
  const inTime = ['answered', { late: false, publishBy: '2017-06-30' }] as const;
  const all = [
    folded(received, about('regulation'), inTime, ['rated', { liked: true }]),
    folded(received, about('conduct'), inTime, ['rated', { liked: false }]),
    folded(received, about('conduct', { repeats: 'p-1' }), ['answered', { late: true, publishBy: '2017-06-30' }]),
    folded(received),
    folded(received, about('conduct'), ['withdrawn', {}]),
  ];

  it('count each once, without those taken back', () => {
    expect(measurePetitions(all, '2017-05-16')).toMatchObject({
      '5.1': { part: 3, whole: 4, note: 'Về quy định hành chính 1, về hành vi hành chính 2.' },
      '5.2': { part: 3, whole: 4 },
      // Disliked, and one that is repeated as well as late.
      '5.3': { part: 2, whole: 4 },
    });
  });

  it('have nothing to compare with where none came', () => {
    expect(measurePetitions([], '2017-05-16')['5.2']).toMatchObject({
      whole: 0,
      note: expect.stringContaining('Không có'),
    });
  });
});
