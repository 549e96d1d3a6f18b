import type { DecodedEvent, FindingKind } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';
import type { DocumentProjection } from '@motcua/messaging';

import type { FindingFlag } from '../domain/unit-index/flags.js';

/** Findings by unit and year, for whoever appraises the unit in that year. */
export const indexFlags: DocumentProjection<FindingFlag> = {
  name: 'index-flags',
  version: 1,
  sources: ['inspections.finding'],
  key: (_aggregate, id) => id,
  evolve: (flag, event) => (event.type === 'inspections.finding.recorded.v1' ? recorded(event) : changed(flag, event)),
};

function recorded({ data }: DecodedEvent<'inspections.finding.recorded.v1'>): FindingFlag {
  const { findingId, unitId, severity, recordedAt } = data;
  const year = Number(toLocal(recordedAt).date.slice(0, 4));
  return { findingId, unitId, year, kind: data.kind as FindingKind, severity, standing: 'open' };
}

function changed(flag: FindingFlag | undefined, event: DecodedEvent): FindingFlag {
  if (!flag) throw new Error(`${event.type} of a finding that was never recorded`);
  switch (event.type) {
    case 'inspections.finding.remedy-accepted.v1':
      return { ...flag, standing: 'remedied' };
    case 'inspections.finding.overdue.v1':
      return { ...flag, standing: 'overdue' };
    case 'inspections.finding.due-extended.v1':
    case 'inspections.finding.reopened.v1':
      return { ...flag, standing: 'open' };
    case 'inspections.finding.withdrawn.v1':
      return { ...flag, standing: 'withdrawn' };
    case 'inspections.finding.corrected.v1':
      return { ...flag, severity: event.data.severity };
    case 'inspections.finding.unit-replaced.v1':
      return { ...flag, unitId: event.data.successorId };
    default:
      return flag;
  }
}
