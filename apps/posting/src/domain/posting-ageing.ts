import type { Decision } from '@motcua/contracts';

import { dayOf } from './day.js';
import type { PostingFact } from './posting.js';
import { placeOf, type Announced, type PostingPlace } from './posting-decisions.js';
import { judged, type PostingBase, type PostingStanding } from './posting-standing.js';
import { versionOn } from './procedure.js';

/**
 * What made a hanging posting old by a day and is not recorded yet: a newer version in force, or the repeal.
 * Decided once per version: nothing new is no fact.
 */
export function age(state: PostingBase, place: PostingPlace, procedure: Announced, day: string): Decision<PostingFact> {
  const { hanging } = state;
  if (hanging.there !== 'hangs' && hanging.there !== 'old') return [];
  const { version } = hanging;
  const { repealedFrom } = procedure;
  if (repealedFrom && repealedFrom <= day) {
    if (state.repealedFrom === repealedFrom) return [];
    return [{ type: 'posting.posting.left-after-repeal.v1', data: { ...placeOf(place), version, repealedFrom } }];
  }
  return outdated(state, place, procedure, day);
}

function outdated({ hanging, newer }: PostingBase, place: PostingPlace, procedure: Announced, day: string) {
  const inForce = versionOn(procedure, day);
  if (!inForce || hanging.version >= inForce.version || newer?.version === inForce.version) return [];
  const data = {
    ...placeOf(place),
    version: hanging.version,
    newVersion: inForce.version,
    outdatedFrom: inForce.validFrom,
  };
  return [{ type: 'posting.posting.outdated-by-version.v1', data } as const];
}

/** Whether `age` has something to record. */
export const isOldUnrecorded = (
  state: PostingBase,
  place: PostingPlace,
  procedure: Announced,
  day: string,
): boolean => {
  const decision = age(state, place, procedure, day);
  return !('refused' in decision) && decision.length > 0;
};

/**
 * A posting as it stood on a day: whatever the facts about ageing say, versions and repeal decide, so that the listing
 * is true on the very day a version comes into force, and on every day before and after.
 */
export function standingOn(state: PostingBase, procedure: Announced, day: string): PostingStanding {
  const repealedFrom = procedure.repealedFrom && procedure.repealedFrom <= day ? procedure.repealedFrom : '';
  const inForce = versionOn(procedure, day);
  const { version, postedOn } = state.hanging;
  const since = inForce && (inForce.validFrom > postedOn ? inForce.validFrom : postedOn);
  const newer = inForce && inForce.version > version ? { version: inForce.version, since: since ?? '' } : null;
  return judged({ ...state, newer, repealedFrom });
}

/** Day a fact is about; empty for one that holds for every day. */
export function dayOfFact({ type, data }: PostingFact): string {
  switch (type) {
    case 'posting.posting.posted.v1':
    case 'posting.posting.entry-corrected.v1':
      return data.postedOn;
    case 'posting.posting.checked.v1':
      return data.checkedOn;
    case 'posting.posting.taken-down.v1':
      return data.takenDownOn;
    case 'posting.posting.entry-withdrawn.v1':
      return '';
    case 'posting.posting.outdated-by-version.v1':
      return data.outdatedFrom;
    case 'posting.posting.left-after-repeal.v1':
      return data.repealedFrom;
    case 'posting.posting.restored.v1':
      return dayOf(data.restoredAt);
    default:
      return dayOf(data.markedAt);
  }
}
