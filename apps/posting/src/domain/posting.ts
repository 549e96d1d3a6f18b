import type { Aggregate, FactsOf, PostingChannel, PostingState } from '@motcua/contracts';

import { dayOf } from './day.js';

export type PostingFact = FactsOf<'posting.posting'>;
type FactData<T extends PostingFact['type']> = Extract<PostingFact, { type: T }>['data'];
type Marked = FactData<'posting.posting.marked-missing.v1'>;

export interface OpenFinding {
  readonly findingId: string;
  readonly kind: 'missing' | 'outdated';
  readonly markedAt: string;
}

/** A posting (niêm yết): one procedure on one channel of one unit. */
export interface PostingStanding {
  /** Empty while no fact has named it. */
  readonly procedureCode: string;
  readonly unitId: string;
  readonly channel: PostingChannel;
  readonly state: PostingState;
  /** Version that was posted last; 0: none ever. */
  readonly version: number;
  /** Day from which the state holds. */
  readonly since: string;
  readonly evidence: string;
  /** Findings about it whose remedy is not accepted yet, oldest first. */
  readonly openFindings: readonly OpenFinding[];
  /** Findings done with: a late repeat must not open them again. */
  readonly settledFindings: readonly string[];
}

export const posting: Aggregate<PostingStanding, PostingFact> = {
  name: 'posting.posting',
  initial: {
    procedureCode: '',
    unitId: '',
    channel: 'website',
    state: 'never-posted',
    version: 0,
    since: '',
    evidence: '',
    openFindings: [],
    settledFindings: [],
  },
  evolve(state, { type, data }) {
    if (type === 'posting.posting.posted.v1') return posted(state, data);
    if (type === 'posting.posting.marked-missing.v1') return marked(state, data, 'missing');
    if (type === 'posting.posting.marked-outdated.v1') return marked(state, data, 'outdated');
    return restored(state, data);
  },
};

export const postingId = (procedureCode: string, unitId: string, channel: string): string =>
  `${procedureCode}:${unitId}:${channel}`;

function posted(state: PostingStanding, data: FactData<'posting.posting.posted.v1'>): PostingStanding {
  const { version, postedOn, evidence } = data;
  return { ...state, ...placeOf(data), state: 'posted', version, since: postedOn, evidence };
}

/**
 * A finding marked again while it is open says: the posting rests on this finding alone, all earlier ones are remedied.
 * So that the remedy of one of several findings needs no fact that would call the posting restored.
 */
function marked(state: PostingStanding, data: Marked, kind: OpenFinding['kind']): PostingStanding {
  const { findingId, markedAt } = data;
  const again = state.openFindings.some((open) => open.findingId === findingId);
  const gone = again ? state.openFindings.filter((open) => open.findingId !== findingId) : [];
  return {
    ...state,
    ...placeOf(data),
    state: kind,
    since: dayOf(markedAt),
    openFindings: [...(again ? [] : state.openFindings), { findingId, kind, markedAt }],
    settledFindings: settle(
      state,
      gone.map((open) => open.findingId),
    ).filter((id) => id !== findingId),
  };
}

function restored(state: PostingStanding, data: FactData<'posting.posting.restored.v1'>): PostingStanding {
  return {
    ...state,
    ...placeOf(data),
    state: data.version > 0 ? 'posted' : 'never-posted',
    version: data.version,
    since: dayOf(data.restoredAt),
    openFindings: [],
    settledFindings: settle(state, [data.findingId]),
  };
}

const settle = (state: PostingStanding, findingIds: readonly string[]): string[] => [
  ...new Set([...state.settledFindings, ...findingIds]),
];

const placeOf = ({ procedureCode, unitId, channel }: Pick<Marked, 'procedureCode' | 'unitId' | 'channel'>) => ({
  procedureCode,
  unitId,
  channel: channel as PostingChannel,
});
