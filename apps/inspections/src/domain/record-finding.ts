import type { Decision, FieldError, RecordFinding, Refusal } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import { checklistsFor, itemOf } from './checklists/checklists.js';
import type { FindingFact, FindingState } from './finding.js';
import { inForceOn, type KnownProcedure } from './known-procedure.js';
import type { KnownUnits } from './known-unit.js';
import { conflict, faults, invalid, notFound, noVisit, unknownUnits } from './refusals.js';
import type { Visit, VisitState } from './visit.js';
import { cancelled } from './visit-decisions.js';

export interface Circumstances {
  readonly visit: VisitState;
  readonly units: KnownUnits;
  /** The procedure that is named, as the catalogue knows it. */
  readonly procedure?: KnownProcedure | undefined;
  /** Dossiers that are named, by the name given: id or code. Those missing here are not known. */
  readonly dossiers?: KnownDossiers;
  /** RFC 3339: when it is recorded. */
  readonly at: string;
}

export type KnownDossiers = ReadonlyMap<string, { readonly id: string; readonly code: string }>;

/**
 * Records what was found at a unit, also after the visit was closed, for conclusions are written later; once they are
 * issued, only another visit brings new findings.
 */
export function recordFinding(
  state: FindingState,
  command: RecordFinding,
  circumstances: Circumstances,
): Decision<FindingFact> {
  const { visit, at } = circumstances;
  if (state.status !== 'absent') return conflict('finding-exists', 'Mã nội dung tồn tại này đã được dùng.');
  if (visit.status === 'absent') return noVisit;
  const refusal =
    shut(visit) ??
    wrongDays(command, visit, toLocal(at).date) ??
    wrongSubject(command) ??
    wrongSource(command, visit) ??
    unknownDossiers(command, circumstances) ??
    notInCatalogue(command, circumstances) ??
    homeless(command, circumstances);
  return refusal ?? factsOf(command, visit, circumstances);
}

function factsOf(command: RecordFinding, visit: Visit, { units, dossiers, at }: Circumstances): FindingFact[] {
  const { findingId, visitId, kind, severity, procedureCode = '', channel = '', dueOn, dossierIds = [] } = command;
  const { unitId } = visit;
  const postingUnitId = isAboutPosting(command) ? boardOf(visit, units) : '';
  const about = { findingId, visitId, unitId, kind, severity, procedureCode, channel, postingUnitId };
  const source = command.checklistItem ? { checklistItem: command.checklistItem } : {};
  const recorded: FindingFact = {
    type: 'inspections.finding.recorded.v1',
    data: { ...about, dueOn, recordedAt: at, ...source },
  };
  if (dossierIds.length === 0) return [recorded];
  const linked = { findingId, unitId, kind, dossierIds: idsOf(dossierIds, dossiers), linkedAt: at };
  return [recorded, { type: 'inspections.finding.linked-to-dossiers.v1', data: linked }];
}

const isAboutPosting = ({ kind }: Pick<RecordFinding, 'kind'>): boolean =>
  kind === 'posting-missing' || kind === 'posting-outdated';

const IN_DOSSIERS: readonly RecordFinding['kind'][] = ['late-dossier', 'receipt-missing', 'register-gap', 'other'];

function shut({ status, conclusion }: Visit): Refusal | undefined {
  if (status === 'cancelled') return cancelled;
  if (!conclusion) return undefined;
  return conflict(
    'visit-concluded',
    `Cuộc kiểm tra đã có thông báo kết luận số ${conclusion.number}; tồn tại mới được ghi ở cuộc kiểm tra hoặc phúc tra khác.`,
  );
}

function wrongDays({ dueOn }: RecordFinding, { visitOn }: Visit, today: string): Refusal | undefined {
  if (today < visitOn)
    return conflict(
      'visit-not-yet',
      `Cuộc kiểm tra diễn ra ngày ${vietnameseDate(visitOn)}, chưa ghi nội dung tồn tại được.`,
    );
  if (dueOn >= today) return undefined;
  return invalid(
    'due-before-recorded',
    'dueOn',
    `Hạn khắc phục không được trước ngày ghi nội dung tồn tại (${vietnameseDate(today)}).`,
  );
}

function wrongSubject(command: RecordFinding): Refusal | undefined {
  const { procedureCode, channel, dossierIds = [], kind } = command;
  if (dossierIds.length > 0 && !IN_DOSSIERS.includes(kind)) {
    return invalid(
      'dossiers-not-fit',
      'dossierIds',
      'Chỉ tồn tại về hạn, giấy tờ, sổ hoặc nội dung khác mới gắn hồ sơ.',
    );
  }
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

function wrongSource({ checklistItem }: RecordFinding, visit: Visit): Refusal | undefined {
  if (!checklistItem || itemOf(checklistsFor(visit), checklistItem)) return undefined;
  return notFound('item-unknown', `Phiếu kiểm tra của cuộc này không có mục ${checklistItem}.`);
}

const idsOf = (named: readonly string[], known: KnownDossiers = new Map()): string[] => [
  ...new Set(named.map((name) => known.get(name)?.id ?? name)),
];

function unknownDossiers(
  { dossierIds = [] }: RecordFinding,
  { dossiers = new Map() }: Circumstances,
): Refusal | undefined {
  const unknown = dossierIds.filter((name) => !dossiers.has(name));
  if (unknown.length === 0) return undefined;
  const message = `Không có hồ sơ: ${unknown.join(', ')}. Ghi mã hồ sơ trên giấy tiếp nhận.`;
  return faults('dossier-unknown', message, [{ field: 'dossierIds', message }]);
}

/** A procedure that is named is one of the catalogue; a posting can be missing only of one in force. */
function notInCatalogue(command: RecordFinding, { procedure, visit }: Circumstances): Refusal | undefined {
  const { procedureCode = '' } = command;
  if (!procedureCode || visit.status === 'absent') return undefined;
  if (!procedure) {
    // The catalogue follows within moments, as the directory of units does.
    const detail = `Danh mục chưa có thủ tục ${procedureCode}. Nếu thủ tục vừa được công bố, hãy thử lại sau giây lát.`;
    return notFound('procedure-unknown', detail);
  }
  if (command.kind !== 'posting-missing' || inForceOn(procedure, visit.visitOn)) return undefined;
  const detail = `Thủ tục ${procedureCode} không có hiệu lực vào ngày kiểm tra (${vietnameseDate(visit.visitOn)}).`;
  return invalid('procedure-not-in-force', 'procedureCode', detail);
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
