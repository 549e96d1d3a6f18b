import type { Decision, FieldError, RecordFinding, Refusal } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import type { FindingFact, FindingState } from './finding.js';
import type { KnownUnits } from './known-unit.js';
import { conflict, faults, invalid, noVisit, unknownUnits } from './refusals.js';
import type { Visit, VisitState } from './visit.js';

export interface Circumstances {
  readonly visit: VisitState;
  readonly units: KnownUnits;
  /** RFC 3339: when it is recorded. */
  readonly at: string;
}

/** Records what was found at a unit, also after the visit was closed, for conclusions are written later. */
export function recordFinding(
  state: FindingState,
  command: RecordFinding,
  circumstances: Circumstances,
): Decision<FindingFact> {
  const { visit, at } = circumstances;
  if (state.status !== 'absent') return conflict('finding-exists', 'Mã nội dung tồn tại này đã được dùng.');
  if (visit.status === 'absent') return noVisit;
  const refusal =
    wrongDays(command, visit, toLocal(at).date) ?? wrongSubject(command) ?? homeless(command, circumstances);
  if (refusal) return refusal;
  const { findingId, visitId, kind, severity, procedureCode = '', channel = '', dueOn } = command;
  const { unitId } = visit;
  const postingUnitId = isAboutPosting(command) ? boardOf(visit, circumstances.units) : '';
  return [
    {
      type: 'inspections.finding.recorded.v1',
      data: {
        findingId,
        visitId,
        unitId,
        kind,
        severity,
        procedureCode,
        channel,
        postingUnitId,
        dueOn,
        recordedAt: at,
      },
    },
  ];
}

const isAboutPosting = ({ kind }: RecordFinding): boolean => kind === 'posting-missing' || kind === 'posting-outdated';

function wrongDays({ dueOn }: RecordFinding, { visitOn }: Visit, today: string): Refusal | undefined {
  if (today < visitOn)
    return conflict('visit-not-yet', `Cuộc kiểm tra diễn ra ngày ${visitOn}, chưa ghi nội dung tồn tại được.`);
  if (dueOn >= today) return undefined;
  return invalid(
    'due-before-recorded',
    'dueOn',
    `Hạn khắc phục không được trước ngày ghi nội dung tồn tại (${today}).`,
  );
}

function wrongSubject(command: RecordFinding): Refusal | undefined {
  const { procedureCode, channel } = command;
  if (!isAboutPosting(command)) {
    return channel
      ? invalid('channel-not-fit', 'channel', 'Chỉ nội dung tồn tại về niêm yết mới ghi kênh niêm yết.')
      : undefined;
  }
  const missing: FieldError[] = [];
  if (!procedureCode) missing.push({ field: 'procedureCode', message: 'Phải ghi mã thủ tục.' });
  if (!channel) missing.push({ field: 'channel', message: 'Phải ghi kênh niêm yết.' });
  const detail = 'Nội dung tồn tại về niêm yết phải ghi rõ thủ tục và kênh niêm yết.';
  return missing.length > 0 ? faults('posting-not-named', detail, missing) : undefined;
}

/** A posting whose unit the directory cannot tell. */
function homeless(command: RecordFinding, { visit, units }: Circumstances): Refusal | undefined {
  if (visit.status === 'absent' || !isAboutPosting(command)) return undefined;
  return boardOf(visit, units) ? undefined : unknownUnits([visit.unitId]);
}

/** A division posts at the desk and on the site of its department, an affiliated unit at its own. */
function boardOf({ unitKind, unitId }: Visit, units: KnownUnits): string {
  return unitKind === 'affiliated' ? unitId : (units.get(unitId)?.parentId ?? '');
}
