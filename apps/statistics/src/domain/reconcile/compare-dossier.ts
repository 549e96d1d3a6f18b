import type { DossierVersion, ReconciliationDifference } from '@motcua/contracts';

import type { Folded, StreamCounts } from './ports.js';

const facts = (count: number): string => `${count} sự kiện`;

/**
 * Record against journal: the journal holds every fact that left the outbox, none the record does not know, and misses
 * none between. What lies in the outbox is known and no difference.
 */
export function recordFault({ id, v, carried, journal }: DossierVersion): ReconciliationDifference | null {
  const { count, lastSeq } = journal;
  if (count === lastSeq && lastSeq >= carried && lastSeq <= v) return null;
  const waiting = v > carried && carried > 0 ? ` (${v - carried} chưa phát)` : '';
  return { key: id, expected: `${facts(v)}${waiting}`, found: `${facts(count)}, số cuối ${lastSeq}` };
}

/** Journal against stream, for one dossier: every fact has a place in the stream that exists. */
export function placeFault({ id, journal: { count, misplaced } }: DossierVersion): ReconciliationDifference | null {
  if (misplaced === 0) return null;
  return { key: id, expected: `${facts(count)} có chỗ trong luồng`, found: `${facts(count - misplaced)} có chỗ` };
}

/** Journal against stream: it reaches as far as the journal says. @param lastSeq of the stream, read after the journal */
export function endFault({ id, journal: { place } }: DossierVersion, lastSeq: number): ReconciliationDifference | null {
  if (place <= lastSeq) return null;
  return { key: id, expected: `luồng dài đến chỗ ${place}`, found: `luồng dừng ở chỗ ${lastSeq}` };
}

/**
 * Journal against stream, as a whole: of every type the stream holds at least as many facts as the journal. It may hold
 * more: a fact whose acknowledgement was lost is published again, and its readers skip what they know.
 */
export function streamFaults(journal: ReadonlyMap<string, number>, stream: StreamCounts): ReconciliationDifference[] {
  return [...journal].flatMap(([type, count]) => {
    const held = stream.byType.get(type) ?? 0;
    return held >= count ? [] : [{ key: type, expected: `ít nhất ${facts(count)}`, found: facts(held) }];
  });
}

/** What a comparison of a contribution with its journal says. */
export type Standing =
  | 'equal'
  /** Its last fact lies beyond what is folded: ask again. */
  | 'not-yet'
  /** Folded further than the record that was read: read the record again. */
  | 'ahead'
  | 'different';

/** Stream against contribution. @param folded read after the record */
export function standingOf(
  { id, v, journal }: DossierVersion,
  { position, epoch, seen }: Folded,
  stream: string,
): Standing {
  const folded = seen.get(id) ?? 0;
  if (folded > v) return 'ahead';
  if (folded >= journal.lastSeq) return 'equal';
  return epoch === stream && position >= journal.place ? 'different' : 'not-yet';
}

export const contributionFault = (id: string, last: number, folded: number): ReconciliationDifference => ({
  key: id,
  expected: `đã tính đến sự kiện ${last}`,
  found: folded === 0 ? 'chưa tính sự kiện nào' : `đã tính đến sự kiện ${folded}`,
});

/** A contribution of which no record was read. */
export const nothingOf = (id: string): DossierVersion => ({
  id,
  v: 0,
  carried: 0,
  journal: { count: 0, lastSeq: 0, place: 0, misplaced: 0 },
});
