import type { ChannelCoverage, LackingPosting, PostingChannel, UnitPostingCoverage } from '@motcua/contracts';

import { dutyOn } from './duty.js';
import type { KnownUnit } from './known-unit.js';
import type { ListedPosting, ListedProcedure } from './listed-procedure.js';
import { dayOfFact, standingOn } from './posting-ageing.js';
import type { PostingStanding } from './posting-standing.js';
import { posting } from './posting.js';
import { versionOn } from './procedure.js';
import { rateOf } from './rounding.js';
import { statutoryOn } from './statutory-duties.js';

const CHANNELS: readonly PostingChannel[] = ['website', 'board', 'centre'];

/** How a posting stood on a day: what was entered for that day and before, judged by the versions of that day. */
export function postingOn(
  listed: ListedProcedure,
  place: Pick<ListedPosting, 'unitId' | 'channel'>,
  day: string,
): PostingStanding {
  const known = listed.postings.find(({ unitId, channel }) => unitId === place.unitId && channel === place.channel);
  const facts = (known?.facts ?? []).filter((fact) => dayOfFact(fact) <= day);
  return standingOn(
    facts.reduce((state, fact) => posting.evolve(state, fact), posting.initial),
    listed,
    day,
  );
}

/** Whether somebody must hang the procedure there on the day; the document that says so, or null. */
export function dutySource(
  listed: ListedProcedure,
  { unitId, channel }: Pick<ListedPosting, 'unitId' | 'channel'>,
  unitKind: string | undefined,
  day: string,
): string | null {
  const statutory = statutoryOn(unitKind ?? '', day).find((duty) => duty.channel === channel);
  if (statutory) return statutory.source;
  const ordered = dutyOn(listed.duties.find((duty) => duty.unitId === unitId)?.facts ?? [], day);
  return ordered?.channels.includes(channel) ? ordered.decision : null;
}

/**
 * What units must post and do post on a day, channel by channel.
 * Only procedures in force count; units and channels with nothing to post are left out.
 */
export function coverageOf(
  procedures: readonly ListedProcedure[],
  units: ReadonlyMap<string, KnownUnit>,
  day: string,
): UnitPostingCoverage[] {
  return [...units].flatMap(([unitId, unit]) => {
    if (unit.dissolvedFrom && unit.dissolvedFrom <= day) return [];
    const channels = CHANNELS.map((channel) => channelOf(procedures, { unitId, channel }, unit.kind, day));
    const due = channels.filter((channel) => channel.due > 0);
    const repealed = leftOver(procedures, unitId, day);
    if (due.length === 0 && repealed.length === 0) return [];
    return [{ unitId, name: unit.name, kind: unit.kind, channels: due, repealed }];
  });
}

function channelOf(
  procedures: readonly ListedProcedure[],
  place: { unitId: string; channel: PostingChannel },
  kind: string,
  day: string,
): ChannelCoverage {
  const sources = new Set<string>();
  const lacking: LackingPosting[] = [];
  let due = 0;
  for (const listed of procedures) {
    const inForce = versionOn(listed, day);
    const source = inForce && dutySource(listed, place, kind, day);
    if (!inForce || source === null) continue;
    due += 1;
    if (source) sources.add(source);
    const { state, reason, since } = postingOn(listed, place, day);
    if (state !== 'posted') lacking.push({ procedureCode: listed.code, name: inForce.name, state, reason, since });
  }
  const current = due - lacking.length;
  const rate = due === 0 ? null : rateOf(current, due);
  return { channel: place.channel, due, current, rate, lacking, source: [...sources].join('; ') };
}

function leftOver(
  procedures: readonly ListedProcedure[],
  unitId: string,
  day: string,
): UnitPostingCoverage['repealed'] {
  return procedures
    .filter(({ repealedFrom }) => repealedFrom && repealedFrom <= day)
    .flatMap((listed) =>
      listed.postings
        .filter((place) => place.unitId === unitId && postingOn(listed, place, day).state === 'posted-though-repealed')
        .map(({ channel }) => ({
          procedureCode: listed.code,
          channel,
          name: listed.versions.at(-1)?.name ?? listed.code,
          repealedFrom: listed.repealedFrom,
        })),
    );
}
