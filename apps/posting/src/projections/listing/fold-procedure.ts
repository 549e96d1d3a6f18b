import type { EventData } from '@motcua/contracts';

import { dayOf } from '../../domain/day.js';
import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { announcedVersion, repealOf } from '../../domain/procedure.js';

export function published(
  doc: ListedProcedure,
  data: EventData<'posting.procedure.published.v1'>,
  time: string,
): ListedProcedure {
  const version = announcedVersion(data);
  const { announcement } = version;
  const publishedOn = announcement.publishedOn || dayOf(time);
  const versions = [...doc.versions, { ...version, announcement: { ...announcement, publishedOn } }];
  return { ...doc, announcedAt: doc.announcedAt || time, versions };
}

export function repealed(
  doc: ListedProcedure,
  data: EventData<'posting.procedure.repealed.v1'>,
  time: string,
): ListedProcedure {
  const repeal = repealOf(data);
  const publishedOn = repeal.publishedOn || dayOf(time);
  return { ...doc, repealedFrom: data.repealedFrom, repeal: { ...repeal, publishedOn } };
}

export const announcementWithdrawn = (
  doc: ListedProcedure,
  data: EventData<'posting.procedure.announcement-withdrawn.v1'>,
): ListedProcedure => ({ ...doc, versions: doc.versions.filter(({ version }) => version !== data.version) });

export const repealWithdrawn = (doc: ListedProcedure): ListedProcedure => ({ ...doc, repealedFrom: '', repeal: null });

/** Figures are replaced as a whole: they were measured together. */
export function measured(doc: ListedProcedure, data: EventData<'statistics.procedure.measured.v1'>): ListedProcedure {
  const { received, solved, onTime, late, open, overdue } = data;
  const { onTimeRate = null, medianWorkingMinutes = null, p90WorkingMinutes = null } = data;
  const figures = {
    received,
    solved,
    onTime,
    late,
    open,
    overdue,
    onTimeRate,
    medianWorkingMinutes,
    p90WorkingMinutes,
  };
  return { ...doc, measured: figures };
}
