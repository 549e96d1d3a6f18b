import type { ActFactLine, ActFigure } from '@motcua/contracts';

import type { Names } from '../figure-ports.js';
import { coveredOn, findingsOn, unitsOn, versionsOn, type CoverageFacts, type Period } from '../coverage.js';

/**
 * The acts behind a figure of the summary: as many as it says.
 * @param day last counted day of the period
 */
export function actFacts(
  figure: ActFigure,
  facts: CoverageFacts,
  period: Period,
  day: string,
  names: Names,
): ActFactLine[] {
  const [subject, ...rest] = figure.split('.');
  const lines = linesOf(subject as Subject, rest, facts, period, day, names);
  return lines.toSorted((a, b) => a.label.localeCompare(b.label, 'vi') || (a.id < b.id ? -1 : 1));
}

type Subject = 'procedures' | 'units' | 'findings';

function linesOf(
  subject: Subject,
  [kind, state]: readonly string[],
  facts: CoverageFacts,
  period: Period,
  day: string,
  names: Names,
): ActFactLine[] {
  if (subject === 'findings') {
    const { open, remedied } = findingsOn(facts, day);
    const found = kind === 'open' ? open : remedied;
    return found.map(({ id, recordedOn }) => ({ kind: 'finding', id, label: '', on: recordedOn }));
  }
  if (subject === 'units') {
    const { total, planned, inspected } = unitsOn(kind === 'divisions' ? 'division' : 'affiliated', facts, period, day);
    const found = state === 'planned' ? planned : state === 'inspected' ? inspected : total;
    return found.map((id) => ({ kind: 'unit', id, label: names.unit(id), on: '' }));
  }
  const codes = kind === 'posted' ? coveredOn(facts, day, state ?? '') : [...versionsOn(facts, day).keys()];
  return codes.map((code) => ({ kind: 'procedure', id: code, label: names.procedure(code), on: '' }));
}
