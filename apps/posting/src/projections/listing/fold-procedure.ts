import type { EventData } from '@motcua/contracts';

import type { ListedProcedure } from '../../domain/listed-procedure.js';

export function published(
  doc: ListedProcedure,
  data: EventData<'posting.procedure.published.v1'>,
  time: string,
): ListedProcedure {
  const { code: _, ...version } = data;
  return { ...doc, announcedAt: doc.announcedAt || time, versions: [...doc.versions, version] };
}

export const repealed = (doc: ListedProcedure, data: EventData<'posting.procedure.repealed.v1'>): ListedProcedure => ({
  ...doc,
  repealedFrom: data.repealedFrom,
});

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
