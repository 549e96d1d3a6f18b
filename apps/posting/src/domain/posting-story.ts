import type { PlacesView, PostingEntryView } from '@motcua/contracts';

import { dutySource, postingOn } from './coverage.js';
import { dutyOn, dutyStanding, dutyView } from './duty.js';
import type { KnownUnit } from './known-unit.js';
import type { ListedPosting, ListedProcedure } from './listed-procedure.js';
import { dayOfFact } from './posting-ageing.js';
import type { PostingFact } from './posting.js';
import { placesOf, postingView } from './posting-views.js';
import { versionOn } from './procedure.js';

export type Place = Pick<ListedPosting, 'unitId' | 'channel'>;
/** Notes of a place by the number of the act, from 1. */
export type NotesOf = (place: Place, seq: number) => string;

interface Circumstances {
  readonly units: ReadonlyMap<string, KnownUnit>;
  readonly department: string;
  readonly day: string;
  readonly notesOf: NotesOf;
}

/** Every place of a procedure: where it hangs or must hang, how it stands, and what happened there. */
export function placesView(listed: ListedProcedure, { units, department, day, notesOf }: Circumstances): PlacesView {
  const inForce = versionOn(listed, day);
  const latest = inForce ?? listed.versions.at(-1);
  const upcoming = listed.versions.find(({ validFrom }) => validFrom > day);
  return {
    procedureCode: listed.code,
    name: latest?.name ?? listed.code,
    version: inForce?.version ?? 0,
    validFrom: inForce?.validFrom ?? '',
    upcoming: upcoming ? { version: upcoming.version, validFrom: upcoming.validFrom } : null,
    repealedFrom: listed.repealedFrom,
    places: allPlaces(listed, department, day).map((place) => ({
      ...postingView(place, postingOn(listed, place, day)),
      due: inForce !== null && dutySource(listed, place, units.get(place.unitId)?.kind, day) !== null,
      entries: entriesOf(listed, place, notesOf),
    })),
    duties: listed.duties.flatMap(({ unitId, facts }) => {
      const duty = dutyStanding(facts, day);
      return duty ? [dutyView({ procedureCode: listed.code, unitId }, duty)] : [];
    }),
  };
}

/** Also where a unit was told to post it and never did. */
function allPlaces(listed: ListedProcedure, department: string, day: string): Place[] {
  const known = placesOf(listed, department, day);
  const ordered = listed.duties.flatMap(({ unitId, facts }) =>
    (dutyOn(facts, day)?.channels ?? []).map((channel) => ({ unitId, channel })),
  );
  const isNew = ({ unitId, channel }: Place) =>
    !known.some((place) => place.unitId === unitId && place.channel === channel);
  return [...known, ...ordered.filter(isNew)];
}

function entriesOf(listed: ListedProcedure, place: Place, notesOf: NotesOf): PostingEntryView[] {
  const known = listed.postings.find(({ unitId, channel }) => unitId === place.unitId && channel === place.channel);
  return (known?.facts ?? []).map((fact, index) => ({
    ...entryOf(fact),
    on: dayOfFact(fact),
    note: notesOf(place, index + 1),
  }));
}

/** Facts about a posting carry some of these. */
interface Told {
  readonly version?: number;
  readonly newVersion?: number;
  readonly evidence?: string;
  readonly evidenceIds?: readonly string[];
  readonly findingId?: string;
  readonly result?: string;
}

function entryOf({ type, data }: PostingFact): Omit<PostingEntryView, 'on' | 'note'> {
  const { version = 0, newVersion, evidence = '', evidenceIds = [], findingId = '', result }: Told = data;
  const fact = type.split('.').at(-2) ?? type;
  return {
    type: result ? `${fact}-${result}` : fact,
    version: newVersion ?? version,
    evidence,
    evidenceIds: [...evidenceIds],
    findingId,
  };
}
