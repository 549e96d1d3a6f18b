import type { Decision, PostProcedure } from '@motcua/contracts';

import { dayOf } from './day.js';
import { postingId, type PostingFact } from './posting.js';
import { noSuchProcedure, noSuchVersion, notInForce, superseded, underFinding } from './posting-refusals.js';
import type { OpenFinding, PostingStanding } from './posting-standing.js';
import { versionOn, type InTime, type ProcedureState } from './procedure.js';

/** Where a posting hangs. */
export interface PostingPlace {
  readonly procedureCode: string;
  readonly unitId: string;
  readonly channel: string;
}

export interface FindingAct extends PostingPlace {
  readonly findingId: string;
  /** RFC 3339: when it was found, or when its remedy was accepted. */
  readonly at: string;
}

/** As much of a procedure as decides what must hang. */
export type Announced = InTime<{ readonly version: number; readonly validFrom: string }>;

/**
 * Records what hangs on a channel: the version in force on the day of the act, or an announced later one that is named.
 * The same version again is no fact.
 */
export function post(
  state: PostingStanding,
  command: PostProcedure,
  procedure: Announced | null,
  at: string,
): Decision<PostingFact> {
  if (!procedure) return noSuchProcedure;
  const version = versionToPost(procedure, command.version, dayOf(at));
  if (typeof version !== 'number') return version;
  if (state.openFindings.length > 0) return underFinding(state.openFindings);
  if (state.state === 'posted' && state.version === version) return [];
  const { evidence = '', evidenceIds = [] } = command;
  const data = { ...placeOf(command), version, postedOn: dayOf(at), evidence, evidenceIds };
  return [{ type: 'posting.posting.posted.v1', data }];
}

function versionToPost(procedure: Announced, named: number | undefined, day: string) {
  const inForce = versionOn(procedure, day);
  if (procedure.repealedFrom && procedure.repealedFrom <= day) return notInForce(procedure, day);
  if (named === undefined) return inForce?.version ?? notInForce(procedure, day);
  if (!procedure.versions.some(({ version }) => version === named)) return noSuchVersion(named);
  return inForce && named < inForce.version ? superseded(named, inForce.version) : named;
}

/** There need not have been a posting: that none is there is just what was found. */
export const markMissing = (state: PostingStanding, act: FindingAct): Decision<PostingFact> =>
  known(state, act.findingId) ? [] : [marking({ findingId: act.findingId, kind: 'missing', markedAt: act.at }, act)];

export const markOutdated = (state: PostingStanding, act: FindingAct): Decision<PostingFact> =>
  known(state, act.findingId) ? [] : [marking({ findingId: act.findingId, kind: 'outdated', markedAt: act.at }, act)];

/** A verification found that a remedy did not last: its finding stands again. */
export const markAgain = (state: PostingStanding, act: FindingAct, kind: OpenFinding['kind']): Decision<PostingFact> =>
  isOpen(state, act.findingId) ? [] : [marking({ findingId: act.findingId, kind, markedAt: act.at }, act)];

/** Whether the finding of this act was ever marked here; its remedy may arrive before it. */
export const known = (state: PostingStanding, findingId: string): boolean =>
  isOpen(state, findingId) || state.settledFindings.includes(findingId);

/** Restores the posting with its last finding; with others still open it says which ones the posting rests on now. */
export function restore(
  state: PostingStanding,
  act: FindingAct,
  procedure: ProcedureState | null,
): Decision<PostingFact> {
  if (!isOpen(state, act.findingId)) return [];
  const others = state.openFindings.filter(({ findingId }) => findingId !== act.findingId);
  if (others.length > 0) return others.map((finding) => marking(finding, act));
  const data = {
    ...placeOf(act),
    version: versionRestored(state, act, procedure),
    findingId: act.findingId,
    restoredAt: act.at,
  };
  return [{ type: 'posting.posting.restored.v1', data }];
}

/** An accepted remedy says that the version in force hangs there now, also where it was never posted before. */
function versionRestored(state: PostingStanding, { at }: FindingAct, procedure: ProcedureState | null): number {
  return (procedure && versionOn(procedure, dayOf(at))?.version) ?? state.version;
}

function marking({ findingId, kind, markedAt }: OpenFinding, place: PostingPlace): PostingFact {
  const data = { ...placeOf(place), findingId, markedAt };
  return kind === 'missing'
    ? { type: 'posting.posting.marked-missing.v1', data }
    : { type: 'posting.posting.marked-outdated.v1', data };
}

const isOpen = (state: PostingStanding, findingId: string): boolean =>
  state.openFindings.some((open) => open.findingId === findingId);

export const placeOf = ({ procedureCode, unitId, channel }: PostingPlace) => ({
  postingId: postingId(procedureCode, unitId, channel),
  procedureCode,
  unitId,
  channel,
});
