import type { EventData, PostingChannel } from '@motcua/contracts';

import { dayOf } from '../../domain/day.js';
import type { ListedPosting, ListedProcedure } from '../../domain/listed-procedure.js';

type Marking = EventData<'posting.posting.marked-missing.v1'>;
type Place = Pick<Marking, 'unitId' | 'channel'>;

export function posted(doc: ListedProcedure, data: EventData<'posting.posting.posted.v1'>): ListedProcedure {
  const { version, postedOn, evidence } = data;
  return replace(doc, data, () => ({ state: 'posted', version, since: postedOn, evidence }));
}

/** The version that was posted last stays visible: it is what the finding is about. */
export function marked(doc: ListedProcedure, data: Marking, state: 'missing' | 'outdated'): ListedProcedure {
  return replace(doc, data, (before) => ({
    state,
    version: before?.version ?? 0,
    since: dayOf(data.markedAt),
    evidence: before?.evidence ?? '',
  }));
}

export function restored(doc: ListedProcedure, data: EventData<'posting.posting.restored.v1'>): ListedProcedure {
  return replace(doc, data, (before) => ({
    state: data.version > 0 ? 'posted' : 'never-posted',
    version: data.version,
    since: dayOf(data.restoredAt),
    evidence: before?.evidence ?? '',
  }));
}

type Standing = Omit<ListedPosting, 'unitId' | 'channel'>;

/** In an order that does not depend on which posting was heard of first: any replay gives the same document. */
function replace(
  doc: ListedProcedure,
  place: Place,
  next: (before: ListedPosting | undefined) => Standing,
): ListedProcedure {
  const channel = place.channel as PostingChannel;
  const isIt = (one: ListedPosting) => one.unitId === place.unitId && one.channel === channel;
  const now = { unitId: place.unitId, channel, ...next(doc.postings.find(isIt)) };
  const postings = [...doc.postings.filter((one) => !isIt(one)), now];
  return { ...doc, postings: postings.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)) };
}

const keyOf = ({ unitId, channel }: Place): string => `${unitId}:${channel}`;
