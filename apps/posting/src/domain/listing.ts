import type {
  ChannelTermsView,
  LimitUnit,
  LimitView,
  MeasuredView,
  PartsInput,
  PostingChannel,
  ProcedureDetails,
  ProcedureListItem,
  ProcedureVersionView,
  SendingChannel,
} from '@motcua/contracts';

import { postingOn } from './coverage.js';
import type { ListedProcedure, MeasuredFigures } from './listed-procedure.js';
import { postingViews } from './posting-views.js';
import { versionOn, type ProcedureVersion } from './procedure.js';
import { announcementView, kindOf, repealView } from './announcement-views.js';
import { lacksOf } from './completeness.js';
import { hoursOf } from './rounding.js';

/** The moment of reading, and whose channels are the public ones. */
export interface Reading {
  readonly today: string;
  readonly asOf: string;
  readonly department: string;
}

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
    postings: postingViews(listed, reading.department, reading.today),
    on: reading.today,
    kind: kindOf(version),
    announcement: announcementView(version.decision, version.announcement),
    channels: version.channels.map(termsView),
    repeal: repealView(listed.repeal),
    lacks: lacksOf(version),
  };
}

function itemOf(
  listed: ListedProcedure,
  version: ProcedureVersion,
  { department, asOf, today }: Reading,
): ProcedureListItem {
  const posted = (channel: PostingChannel) =>
    postingOn(listed, { unitId: department, channel }, today).state === 'posted';
  return {
    code: listed.code,
    name: version.name,
    field: { code: version.fieldCode, name: version.fieldName },
    version: version.version,
    limit: limitView(version.limit),
    posted: { website: posted('website'), board: posted('board') },
    measured: measuredView(listed.measured),
    provenance: version.provenance,
    asOf,
  };
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
  const announcement = announcementView(decision, version.announcement);
  return {
    version: version.version,
    name,
    validFrom,
    decision,
    limit: limitView(version.limit),
    kind: kindOf(version),
    announcement,
  };
}

function limitView(limit: ProcedureVersion['limit']): LimitView {
  const { value, cutOff, dueOn } = limit ?? { value: 0, cutOff: '', dueOn: '' };
  return { value, unit: (limit?.unit ?? 'working-day') as LimitUnit, cutOff: cutOff || null, dueOn: dueOn || null };
}

function termsView({ channel, limit, fee }: ProcedureVersion['channels'][number]): ChannelTermsView {
  return { channel: channel as SendingChannel, limit: limit ? limitView(limit) : null, fee };
}

function compare(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return 0;
  return (one[at] as string) < (other[at] as string) ? -1 : 1;
}
