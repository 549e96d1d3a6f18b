import type { DutyFact } from '../../domain/duty.js';
import type { ListedProcedure } from '../../domain/listed-procedure.js';
import type { PostingFact } from '../../domain/posting.js';
import type { PostingChannel } from '@motcua/contracts';

/** Keeps the fact: how the posting stands follows from all of them and from the day of reading. */
export function happened(doc: ListedProcedure, { type, data }: PostingFact): ListedProcedure {
  const { unitId } = data;
  const channel = data.channel as PostingChannel;
  const isIt = (one: { unitId: string; channel: string }) => one.unitId === unitId && one.channel === channel;
  const facts = [...(doc.postings.find(isIt)?.facts ?? []), { type, data } as PostingFact];
  const postings = [...doc.postings.filter((one) => !isIt(one)), { unitId, channel, facts }];
  return { ...doc, postings: postings.toSorted(by(({ unitId: unit, channel: place }) => `${unit}:${place}`)) };
}

export function dutyChanged(doc: ListedProcedure, { type, data }: DutyFact): ListedProcedure {
  const { unitId } = data;
  const facts = [...(doc.duties.find((one) => one.unitId === unitId)?.facts ?? []), { type, data } as DutyFact];
  const duties = [...doc.duties.filter((one) => one.unitId !== unitId), { unitId, facts }];
  return { ...doc, duties: duties.toSorted(by(({ unitId: unit }) => unit)) };
}

/** In an order that does not depend on which one was heard of first: any replay gives the same document. */
const by =
  <T>(key: (one: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : 1;
