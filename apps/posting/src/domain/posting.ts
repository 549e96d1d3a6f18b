import type { Aggregate, CheckResult, FactsOf, PostingChannel } from '@motcua/contracts';

import { dayOf } from './day.js';
import {
  judged,
  NEVER,
  NOTHING,
  type Hanging,
  type OpenFinding,
  type PostingBase,
  type PostingStanding,
} from './posting-standing.js';

export type PostingFact = FactsOf<'posting.posting'>;
export type PostingFactData<T extends PostingFact['type']> = Extract<PostingFact, { type: T }>['data'];
type Marked = PostingFactData<'posting.posting.marked-missing.v1'>;

export const posting: Aggregate<PostingStanding, PostingFact> = {
  name: 'posting.posting',
  shape: 2,
  initial: judged(NOTHING),
  evolve: (state, fact) => judged({ ...changed(state, fact), ...placeOf(fact.data) }),
};

export const postingId = (procedureCode: string, unitId: string, channel: string): string =>
  `${procedureCode}:${unitId}:${channel}`;

function changed(base: PostingBase, { type, data }: PostingFact): PostingBase {
  switch (type) {
    case 'posting.posting.posted.v1':
      return posted(base, data);
    case 'posting.posting.marked-missing.v1':
      return marked(base, data, 'missing');
    case 'posting.posting.marked-outdated.v1':
      return marked(base, data, 'outdated');
    case 'posting.posting.restored.v1':
      return restored(base, data);
    case 'posting.posting.checked.v1':
      return checked(base, data);
    case 'posting.posting.taken-down.v1':
      return { ...fresh(base), hanging: { ...base.hanging, there: 'gone', since: data.takenDownOn } };
    case 'posting.posting.entry-corrected.v1':
      return corrected(base, data);
    case 'posting.posting.entry-withdrawn.v1':
      return { ...fresh(base), hanging: base.earlier ?? NEVER, earlier: null };
    case 'posting.posting.outdated-by-version.v1':
      return { ...base, newer: { version: data.newVersion, since: data.outdatedFrom } };
    case 'posting.posting.left-after-repeal.v1':
      return { ...base, repealedFrom: data.repealedFrom };
  }
}

/** Something else hangs there now: what made the old one old is over. */
const fresh = (base: PostingBase): PostingBase => ({ ...base, newer: null, repealedFrom: '' });

function posted(base: PostingBase, data: PostingFactData<'posting.posting.posted.v1'>): PostingBase {
  const { version, postedOn, evidence } = data;
  const hanging: Hanging = {
    there: 'hangs',
    version,
    postedOn,
    since: postedOn,
    evidence,
    evidenceIds: evidenceOf(data),
    by: 'entry',
  };
  return { ...fresh(base), hanging, earlier: base.hanging.there === 'never' ? null : base.hanging };
}

function corrected(base: PostingBase, data: PostingFactData<'posting.posting.entry-corrected.v1'>): PostingBase {
  const { postedOn, evidence } = data;
  return { ...base, hanging: { ...base.hanging, postedOn, since: postedOn, evidence, evidenceIds: evidenceOf(data) } };
}

/** Facts of older days have no list of files. */
const evidenceOf = ({ evidenceIds }: { evidenceIds?: readonly string[] }): readonly string[] => evidenceIds ?? [];

function checked(base: PostingBase, data: PostingFactData<'posting.posting.checked.v1'>): PostingBase {
  const { checkedOn: on, checkedByRole: role, checkedByUnitId: unitId } = data;
  const result = data.result as CheckResult;
  const check = { on, result, role, unitId };
  const there = ({ current: 'hangs', outdated: 'old', missing: 'absent' } as const)[result];
  if (there === base.hanging.there) return { ...base, check };
  return { ...base, check, hanging: { ...base.hanging, there, since: on } };
}

/**
 * A finding marked again while it is open says: the posting rests on this finding alone, all earlier ones are remedied.
 * So that the remedy of one of several findings needs no fact that would call the posting restored.
 */
function marked(base: PostingBase, data: Marked, kind: OpenFinding['kind']): PostingBase {
  const { findingId, markedAt } = data;
  const again = base.openFindings.some((open) => open.findingId === findingId);
  const gone = again ? base.openFindings.filter((open) => open.findingId !== findingId) : [];
  const settled = settle(
    base,
    gone.map((open) => open.findingId),
  );
  return {
    ...base,
    openFindings: [...(again ? [] : base.openFindings), { findingId, kind, markedAt }],
    settledFindings: settled.filter((id) => id !== findingId),
  };
}

function restored(base: PostingBase, data: PostingFactData<'posting.posting.restored.v1'>): PostingBase {
  const { version, restoredAt, findingId } = data;
  const on = dayOf(restoredAt);
  const there = version > 0 ? 'hangs' : 'never';
  const hanging: Hanging = { ...base.hanging, there, version, postedOn: on, since: on, by: 'remedy' };
  return { ...fresh(base), hanging, openFindings: [], settledFindings: settle(base, [findingId]) };
}

const settle = (base: PostingBase, findingIds: readonly string[]): string[] => [
  ...new Set([...base.settledFindings, ...findingIds]),
];

const placeOf = ({ procedureCode, unitId, channel }: Pick<Marked, 'procedureCode' | 'unitId' | 'channel'>) => ({
  procedureCode,
  unitId,
  channel: channel as PostingChannel,
});
