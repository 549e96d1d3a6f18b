import type {
  LimitUnit,
  MeasuredView,
  PartsInput,
  PostingChannel,
  PostingView,
  ProcedureDetails,
  ProcedureListItem,
  ProcedureVersionView,
} from '@motcua/contracts';

import type { ListedPosting, ListedProcedure, MeasuredFigures } from './listed-procedure.js';
import { versionOn, type ProcedureVersion } from './procedure.js';
import { hoursOf } from './rounding.js';

/** The moment of reading, and whose channels are the public ones. */
export interface Reading {
  readonly today: string;
  readonly asOf: string;
  readonly department: string;
}

const CHANNELS: readonly PostingChannel[] = ['website', 'board'];

/** The procedures in force on the day of reading, in the order of fields and, within one, as announced. */
export function listItems(procedures: readonly ListedProcedure[], reading: Reading): ProcedureListItem[] {
  const inForce = procedures.flatMap((listed) => {
    const version = versionOn(listed, reading.today);
    return version ? [{ listed, version }] : [];
  });
  const key = ({ listed, version }: (typeof inForce)[number]) => [version.fieldCode, listed.announcedAt, listed.code];
  inForce.sort((one, other) => compare(key(one), key(other)));
  return inForce.map(({ listed, version }) => itemOf(listed, version, reading));
}

/** @returns null when no version is in force on the day of reading */
export function detailsOf(listed: ListedProcedure, reading: Reading): ProcedureDetails | null {
  const version = versionOn(listed, reading.today);
  if (!version) return null;
  return {
    ...itemOf(listed, version, reading),
    parts: version.parts as PartsInput,
    decision: version.decision,
    validFrom: version.validFrom,
    versions: listed.versions.map(versionView),
    postings: postingViews(listed, version, reading.department),
  };
}

function itemOf(listed: ListedProcedure, version: ProcedureVersion, { department, asOf }: Reading): ProcedureListItem {
  const posted = (channel: PostingChannel) =>
    listed.postings.some(
      (one) => one.unitId === department && one.channel === channel && stateOf(one, version) === 'posted',
    );
  return {
    code: listed.code,
    name: version.name,
    field: { code: version.fieldCode, name: version.fieldName },
    version: version.version,
    limit: limitView(version),
    posted: { website: posted('website'), board: posted('board') },
    measured: measuredView(listed.measured),
    provenance: version.provenance,
    asOf,
  };
}

/** A posting of an older version does not count: it becomes outdated by the passing of a day, without a fact. */
function stateOf(posting: ListedPosting, inForce: ProcedureVersion): PostingView['state'] {
  return posting.state === 'posted' && posting.version !== inForce.version ? 'outdated' : posting.state;
}

/** All postings there are, and the two of the department also where nothing was ever posted. */
function postingViews(listed: ListedProcedure, inForce: ProcedureVersion, department: string): PostingView[] {
  const absent = CHANNELS.filter(
    (channel) => !listed.postings.some((one) => one.unitId === department && one.channel === channel),
  ).map((channel) => ({
    unitId: department,
    channel,
    state: 'never-posted' as const,
    version: 0,
    since: '',
    evidence: '',
  }));
  return [...listed.postings, ...absent].map((one) => ({ ...one, state: stateOf(one, inForce) }));
}

export function measuredView(figures: MeasuredFigures): MeasuredView {
  const { received, solved, onTime, late, open, overdue, onTimeRate, medianWorkingMinutes, p90WorkingMinutes } =
    figures;
  return {
    received,
    solved,
    onTime,
    late,
    onTimeRate,
    medianWorkingHours: medianWorkingMinutes === null ? null : hoursOf(medianWorkingMinutes),
    p90WorkingHours: p90WorkingMinutes === null ? null : hoursOf(p90WorkingMinutes),
    open,
    overdue,
  };
}

function versionView(version: ProcedureVersion): ProcedureVersionView {
  const { name, validFrom, decision } = version;
  return { version: version.version, name, validFrom, decision, limit: limitView(version) };
}

function limitView({ limit }: ProcedureVersion): ProcedureListItem['limit'] {
  const { value, cutOff, dueOn } = limit ?? { value: 0, cutOff: '', dueOn: '' };
  return { value, unit: (limit?.unit ?? 'working-day') as LimitUnit, cutOff: cutOff || null, dueOn: dueOn || null };
}

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return 0;
  return (one[at] as string) < (other[at] as string) ? -1 : 1;
}
