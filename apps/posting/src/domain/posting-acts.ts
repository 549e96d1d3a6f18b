import type {
  CheckPosting,
  CommandMeta,
  CorrectPosting,
  Decision,
  Refusal,
  TakeDownPosting,
  WithdrawPosting,
} from '@motcua/contracts';

import { dayOf } from './day.js';
import { age } from './posting-ageing.js';
import { placeOf, type Announced } from './posting-decisions.js';
import {
  dayInFuture,
  invalid,
  noSuchProcedure,
  nothingCorrected,
  nothingPosted,
  nothingToWithdraw,
  notInForce,
  notRecorded,
  underFinding,
  withoutProof,
} from './posting-refusals.js';
import type { PostingFact } from './posting.js';
import type { PostingStanding } from './posting-standing.js';
import { versionOn } from './procedure.js';

type Who = Pick<CommandMeta, 'at' | 'role' | 'unitId'>;

/** Somebody looked: the version in force hangs there, an older one, or none. Proof is needed. */
export function check(
  state: PostingStanding,
  command: CheckPosting,
  procedure: Announced | null,
  { at, role, unitId = '' }: Who,
): Decision<PostingFact> {
  if (!procedure) return noSuchProcedure;
  const { result, note, evidenceIds = [], checkedOn = dayOf(at) } = command;
  if (!note && evidenceIds.length === 0) return withoutProof;
  if (checkedOn > dayOf(at)) return dayInFuture('checkedOn');
  const inForce = versionOn(procedure, checkedOn);
  if (!inForce) return notInForce(procedure, checkedOn);
  const version = versionFound(state, command, inForce.version);
  if (typeof version !== 'number') return version;
  const who = { checkedByRole: role, checkedByUnitId: unitId };
  const data = { ...placeOf(command), result, version, checkedOn, ...who, evidenceIds };
  return [{ type: 'posting.posting.checked.v1', data }];
}

function versionFound(state: PostingStanding, { result, version }: CheckPosting, inForce: number): number | Refusal {
  if (result === 'missing') return 0;
  if (result === 'outdated') {
    const found = version ?? (state.version < inForce ? state.version : 0);
    if (found < inForce) return found;
    const message = `Phiên bản ${found} đang có hiệu lực nên không phải bản cũ.`;
    return invalid('version-in-force', { field: 'version', message });
  }
  if (state.openFindings.length > 0) return underFinding(state.openFindings);
  const { there, version: hung } = state.hanging;
  return there === 'never' || there === 'gone' || hung < inForce ? notRecorded : hung;
}

/** The sheet is gone from the place, for example after a repeal. */
export function takeDown(state: PostingStanding, command: TakeDownPosting, at: string): Decision<PostingFact> {
  const { there, version } = state.hanging;
  if (there !== 'hangs' && there !== 'old') return nothingPosted;
  const data = { ...placeOf(command), version, takenDownOn: dayOf(at) };
  return [{ type: 'posting.posting.taken-down.v1', data }];
}

/** Puts day or evidence of the last entry right; what is the same already is no fact. */
export function correct(state: PostingStanding, command: CorrectPosting, at: string): Decision<PostingFact> {
  const { hanging } = state;
  if (hanging.there !== 'hangs' && hanging.there !== 'old') return nothingPosted;
  const { postedOn = hanging.postedOn, evidence = hanging.evidence } = command;
  const evidenceIds = [...(command.evidenceIds ?? hanging.evidenceIds)];
  if (command.postedOn === undefined && command.evidence === undefined && !command.evidenceIds?.length)
    return nothingCorrected;
  if (postedOn > dayOf(at)) return dayInFuture('postedOn');
  const before = [hanging.postedOn, hanging.evidence, ...hanging.evidenceIds].join('\n');
  if ([postedOn, evidence, ...evidenceIds].join('\n') === before) return [];
  const data = { ...placeOf(command), version: hanging.version, postedOn, evidence, evidenceIds };
  return [{ type: 'posting.posting.entry-corrected.v1', data }];
}

/** Undoes the last entry: the posting stands as before it, old if a newer version is in force by now. */
export function withdraw(
  state: PostingStanding,
  command: WithdrawPosting,
  procedure: Announced | null,
  at: string,
): Decision<PostingFact> {
  const { hanging, earlier } = state;
  if (hanging.there !== 'hangs' || hanging.by !== 'entry') return nothingToWithdraw;
  if (state.openFindings.length > 0) return underFinding(state.openFindings);
  const back = {
    backToVersion: earlier?.version ?? 0,
    backToPostedOn: earlier?.postedOn ?? '',
    backHangs: earlier?.there === 'hangs',
  };
  const data = { ...placeOf(command), version: hanging.version, ...back };
  const fact: PostingFact = { type: 'posting.posting.entry-withdrawn.v1', data };
  if (!earlier || !procedure) return [fact];
  const aged = age({ ...state, hanging: earlier, newer: null, repealedFrom: '' }, command, procedure, dayOf(at));
  return 'refused' in aged ? aged : [fact, ...aged];
}
