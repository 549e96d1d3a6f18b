import { describe, expect, it } from '@jest/globals';
import type { DossierVersion } from '@motcua/contracts';

import { endFault, placeFault, recordFault, standingOf, streamFaults } from './compare-dossier.js';

type Journal = DossierVersion['journal'];

const EPOCH = '2017-01-01T00:00:00Z';

const aDossier = (v: number, journal: Partial<Journal> = {}, carried = v): DossierVersion => ({
  id: 'd1',
  v,
  carried,
  journal: { count: v, lastSeq: v, place: 10 * v, misplaced: 0, ...journal },
});

describe('record and journal', () => {
  it('agree when the journal holds every fact once', () => {
    expect(recordFault(aDossier(3))).toBeNull();
  });

  it('agree while facts wait in the outbox, and while one of them is on its way', () => {
    expect(recordFault(aDossier(3, { count: 1, lastSeq: 1 }, 1))).toBeNull();
    expect(recordFault(aDossier(3, { count: 2, lastSeq: 2 }, 1))).toBeNull();
  });

  it.each([
    ['a fact between is missing', aDossier(3, { count: 2 }), '2 sự kiện, số cuối 3'],
    ['the last fact is missing', aDossier(3, { count: 2, lastSeq: 2 }), '2 sự kiện, số cuối 2'],
    ['the journal knows more than the record', aDossier(3, { count: 4, lastSeq: 4 }), '4 sự kiện, số cuối 4'],
    ['there is no record', aDossier(0, { count: 2, lastSeq: 2 }), '2 sự kiện, số cuối 2'],
  ])('differ when %s', (_what, dossier, found) => {
    expect(recordFault(dossier)).toMatchObject({ key: 'd1', expected: `${dossier.v} sự kiện`, found });
  });

  it('differ beyond what waits, and say how much waits', () => {
    const fault = recordFault(aDossier(4, { count: 1, lastSeq: 1 }, 2));
    expect(fault).toMatchObject({ expected: '4 sự kiện (2 chưa phát)' });
  });
});

describe('journal and stream', () => {
  const stream = (byType: Record<string, number>, lastSeq = 100) => ({
    epoch: EPOCH,
    lastSeq,
    byType: new Map(Object.entries(byType)),
  });

  it('differ when a fact has no place in the stream that exists', () => {
    expect(placeFault(aDossier(3))).toBeNull();
    expect(placeFault(aDossier(3, { misplaced: 1 }))).toMatchObject({ found: '2 sự kiện có chỗ' });
  });

  it('differ when the stream ends before the last place', () => {
    expect(endFault(aDossier(3), 30)).toBeNull();
    expect(endFault(aDossier(3), 29)).toMatchObject({ key: 'd1', found: 'luồng dừng ở chỗ 29' });
  });

  it('agree when facts were published twice, and differ when one is missing', () => {
    const journal = new Map([
      ['a', 3],
      ['b', 2],
    ]);
    expect(streamFaults(journal, stream({ a: 4, b: 2 }))).toEqual([]);
    expect(streamFaults(journal, stream({ a: 3 }))).toEqual([
      { key: 'b', expected: 'ít nhất 2 sự kiện', found: '0 sự kiện' },
    ]);
  });
});

describe('a contribution', () => {
  const folded = (seen: number, position: number, epoch = EPOCH) => ({
    position,
    epoch,
    seen: new Map([['d1', seen]]),
  });

  it.each([
    ['equal to its journal', 3, 30, 'equal'],
    ['read before its last fact was folded', 2, 29, 'not-yet'],
    ['behind although its last fact was passed', 2, 30, 'different'],
    ['further than the record that was read before', 4, 40, 'ahead'],
  ] as const)('%s', (_what, seen, position, standing) => {
    expect(standingOf(aDossier(3), folded(seen, position), EPOCH)).toBe(standing);
  });

  it('is equal when the record has gone on and the journal not yet', () => {
    expect(standingOf(aDossier(4, { count: 3, lastSeq: 3 }), folded(4, 30), EPOCH)).toBe('equal');
  });

  it('says nothing while the reader is in another stream', () => {
    expect(standingOf(aDossier(3), folded(2, 99, 'another'), EPOCH)).toBe('not-yet');
  });
});
