import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, EventData, EventType } from '@motcua/contracts';

import { contribute, type Contribution } from './contribution.js';

const at = (day: string) => `${day}T09:00:00.000+07:00`;
const dossierId = 'd1';
const event = <T extends EventType>(type: T, data: Partial<EventData<T>>): DecodedEvent =>
  ({ type, data: { dossierId, ...data } }) as unknown as DecodedEvent;

const submitted = event('dossiers.dossier.submitted.v1', {
  procedureCode: 'P',
  fieldCode: 'F',
  unitId: 'sgddt',
  channel: 'online',
  submittedAt: at('2017-05-15'),
});
const accepted = event('dossiers.dossier.accepted.v1', { acceptedAt: at('2017-05-16'), dueOn: '2017-05-23' });
const asked = event('dossiers.dossier.supplement-requested.v1', { requestedAt: at('2017-05-18') });
const leaving = event('dossiers.dossier.withdrawal-requested.v1', { requestedAt: at('2017-05-19') });
const cancelledTo = (state: string) =>
  event('dossiers.dossier.withdrawal-cancelled.v1', { state, dueOn: '2017-05-24', cancelledAt: at('2017-05-22') });
const end = { timeliness: 'late', workingMinutes: 480 };
const completed = event('dossiers.dossier.completed.v1', { completedAt: at('2017-05-24'), ...end });
const returned = event('dossiers.dossier.returned.v1', { returnedAt: at('2017-06-01') });

const given = (...events: DecodedEvent[]) =>
  events.reduce<Contribution | undefined>(contribute, undefined) as Contribution;

describe('what a dossier contributes', () => {
  it.each<[string, DecodedEvent[], Partial<Contribution>]>([
    ['submitted: not received yet', [submitted], { receivedOn: '', dueOn: '' }],
    ['accepted: received on that day', [submitted, accepted], { receivedOn: '2017-05-16', dueOn: '2017-05-23' }],
    ['waiting for papers: paused', [submitted, accepted, asked], { pausedOn: '2017-05-18', completedOn: '' }],
    [
      'papers complete: goes on to a new due day',
      [
        submitted,
        accepted,
        asked,
        event('dossiers.dossier.supplement-received.v1', { receivedAt: at('2017-05-22'), dueOn: '2017-05-26' }),
      ],
      { pausedOn: '', dueOn: '2017-05-26' },
    ],
    [
      'papers complete before acceptance: nothing',
      [submitted, event('dossiers.dossier.supplement-received.v1', { dueOn: '' })],
      { receivedOn: '', dueOn: '', pausedOn: '' },
    ],
    [
      'withdrawal asked while waiting: paused since it waits',
      [submitted, accepted, asked, leaving],
      { pausedOn: '2017-05-18' },
    ],
    [
      'withdrawal called off while waiting: still paused',
      [submitted, accepted, asked, leaving, cancelledTo('awaiting-supplement')],
      { pausedOn: '2017-05-18', dueOn: '2017-05-23' },
    ],
    [
      'withdrawal called off: goes on',
      [submitted, accepted, leaving, cancelledTo('in-process')],
      { pausedOn: '', dueOn: '2017-05-24' },
    ],
    [
      'withdrawn: solved',
      [submitted, accepted, leaving, event('dossiers.dossier.withdrawn.v1', { withdrawnAt: at('2017-05-22'), ...end })],
      { completedOn: '2017-05-22', timeliness: 'late', ended: 'withdrawn', workingMinutes: 480 },
    ],
    [
      'stopped: solved',
      [
        submitted,
        accepted,
        event('dossiers.dossier.stopped.v1', { stoppedAt: at('2017-05-22'), timeliness: 'early', workingMinutes: 60 }),
      ],
      { completedOn: '2017-05-22', timeliness: 'early', ended: 'stopped', workingMinutes: 60 },
    ],
    [
      'completed late',
      [submitted, accepted, completed],
      { completedOn: '2017-05-24', timeliness: 'late', ended: 'completed', returnedOn: '' },
    ],
    ['returned', [submitted, accepted, completed, returned], { returnedOn: '2017-06-01' }],
    [
      'return undone: the result stays',
      [submitted, accepted, completed, returned, event('dossiers.dossier.return-undone.v1', {})],
      { returnedOn: '', completedOn: '2017-05-24' },
    ],
    [
      'rescheduled: due on the new day',
      [
        submitted,
        accepted,
        event('dossiers.dossier.rescheduled.v1', { rescheduledAt: at('2017-05-17'), dueOn: '2017-05-24' }),
      ],
      { dueOn: '2017-05-24' },
    ],
    [
      'a new appointment moves nothing',
      [submitted, accepted, event('dossiers.dossier.extended.v1', { extendedDueOn: '2017-06-02' })],
      { dueOn: '2017-05-23' },
    ],
    [
      'corrected while open: replaced, not judged',
      [
        submitted,
        accepted,
        event('dossiers.dossier.corrected.v1', {
          procedureCode: 'Q',
          fieldCode: 'G',
          acceptedAt: at('2017-05-15'),
          dueOn: '2017-05-17',
          timeliness: '',
        }),
      ],
      { procedureCode: 'Q', fieldCode: 'G', receivedOn: '2017-05-15', dueOn: '2017-05-17', timeliness: '' },
    ],
    [
      'corrected after the result: judged again',
      [
        submitted,
        accepted,
        completed,
        event('dossiers.dossier.corrected.v1', {
          procedureCode: 'Q',
          fieldCode: 'G',
          acceptedAt: at('2017-05-16'),
          dueOn: '2017-06-01',
          timeliness: 'early',
          workingMinutes: 240,
        }),
      ],
      { timeliness: 'early', workingMinutes: 240, completedOn: '2017-05-24' },
    ],
  ])('%s', (_, events, expected) => {
    expect(given(...events)).toMatchObject(expected);
  });

  it('is nothing without its first fact: that is a fault', () => {
    expect(() => given(accepted)).toThrow('without a submitted dossier');
  });
});

describe('a dossier whose unit ended', () => {
  it('still counts for the unit that received it: the map of units tells who stands for it', () => {
    const moved = event('dossiers.dossier.moved-to-successor.v1', { fromUnitId: 'sgddt', toUnitId: 'so-moi' });
    expect(given(submitted, accepted, moved)).toEqual(given(submitted, accepted));
  });
});
