import type { PostingChannel, PostingView } from '@motcua/contracts';

import { postingOn } from './coverage.js';
import type { ListedPosting, ListedProcedure } from './listed-procedure.js';
import type { PostingStanding } from './posting-standing.js';
import { statutoryOn } from './statutory-duties.js';

type Place = Pick<ListedPosting, 'unitId' | 'channel'>;

/** What callers see of a posting. */
export function postingView(
  { unitId, channel }: Place,
  { state, version, since, hanging, reason, check }: PostingStanding,
): PostingView {
  const { evidence, evidenceIds, postedOn } = hanging;
  const checked = check && { ...check };
  return { unitId, channel, state, version, since, evidence, reason, postedOn, evidenceIds: [...evidenceIds], checked };
}

/** Places where a procedure was ever posted, and those where the department must post it, also where it never did. */
export function placesOf(listed: ListedProcedure, department: string, day: string): Place[] {
  const channels: PostingChannel[] = statutoryOn('department', day).map(({ channel }) => channel);
  const absent = channels
    .filter((channel) => !listed.postings.some((one) => one.unitId === department && one.channel === channel))
    .map((channel) => ({ unitId: department, channel }));
  return [...listed.postings.map(({ unitId, channel }) => ({ unitId, channel })), ...absent];
}

export const postingViews = (listed: ListedProcedure, department: string, day: string): PostingView[] =>
  placesOf(listed, department, day).map((place) => postingView(place, postingOn(listed, place, day)));
