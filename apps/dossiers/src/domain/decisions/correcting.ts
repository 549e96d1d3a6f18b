import type { Decision } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting, dueOf, judged } from '../clock.js';
import type { ProcedureVersion } from '../ports.js';
import { conflict, invalid } from '../refusals.js';
import { ruleSetOn } from '../rule-sets.js';
import { hasClock, type DossierFact, type DossierState, type Ended, type WithClock } from '../state.js';
import { blocked, type At } from './moving.js';

/** What was entered wrongly and how it should be; a person's data are beside and only named here. */
export interface Correction {
  readonly procedure?: ProcedureVersion | undefined;
  readonly acceptedAt?: string | undefined;
  readonly applicant?: boolean;
}

/** T15, first half: asked by a clerk; waits for approval. */
export function proposeCorrection(
  state: DossierState,
  { dossierId, subjects, at }: At & { subjects: readonly string[] },
): Decision<DossierFact> {
  const refused = blocked(state, 'correct', at);
  if (refused || !hasClock(state)) return refused ?? [];
  if (subjects.length === 0) return nothingToCorrect;
  if (state.proposal) return conflict('correction-waiting', 'Hồ sơ đang có một đề nghị sửa chờ duyệt.');
  const data = { dossierId, correctionNo: state.corrections + 1, proposedAt: at, subjects: [...subjects] };
  return [{ type: 'dossiers.dossier.correction-proposed.v1', data }];
}

export function rejectCorrection(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  const refused = blocked(state, 'reject-correction', at);
  if (refused || !hasClock(state)) return refused ?? [];
  if (!state.proposal) return noProposal;
  const data = { dossierId, correctionNo: state.proposal.no, rejectedAt: at };
  return [{ type: 'dossiers.dossier.correction-rejected.v1', data }];
}

/** T15: clock and judgement are computed again, the old receipt is void. */
export function correct(
  state: DossierState,
  { dossierId, correction, at }: At & { correction: Correction },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'correct', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const subjects = subjectsOf(correction);
  if (subjects.length === 0) return nothingToCorrect;
  const wrong = wrongDate(state, correction, at);
  if (wrong) return wrong;
  const next = { ...state, ...procedureOf(state, correction), ...startOf(state, correction) };
  const due = counting(() => dueOf(next, calendar));
  if ('refused' in due) return due;
  const data = {
    dossierId,
    correctionNo: state.corrections + 1,
    correctedAt: at,
    subjects,
    ...pick(next),
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    previousDueOn: state.dueOn,
    receiptNo: state.receiptNo + 1,
    ...judgedAgain({ ...next, dueOn: due.dueOn }, calendar),
  };
  return [{ type: 'dossiers.dossier.corrected.v1', data }];
}

/** T15, second half: somebody else than the one who asked approves. */
export function approveCorrection(
  state: DossierState,
  { actor, requestedBy, ...act }: At & { correction: Correction; actor: string; requestedBy: string },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'approve-correction', act.at);
  if (refused || !hasClock(state)) return refused ?? [];
  if (!state.proposal) return noProposal;
  if (actor === requestedBy) {
    const detail = 'Người đề nghị sửa không tự duyệt được: cần người khác duyệt.';
    return { refused: 'forbidden', code: 'own-correction', detail };
  }
  return correct(state, act, calendar);
}

export function subjectsOf({ procedure, acceptedAt, applicant }: Correction): string[] {
  return [procedure ? 'procedure' : '', acceptedAt ? 'accepted-at' : '', applicant ? 'applicant' : ''].filter(Boolean);
}

function wrongDate(state: Ended | WithClock, { acceptedAt }: Correction, at: string) {
  if (!acceptedAt) return null;
  const first = [...state.handOvers.map((one) => one.at), ...state.supplements.map((one) => one.askedAt)];
  const before = [...first, ...('completedAt' in state ? [state.completedAt] : []), at].toSorted()[0] ?? at;
  if (Date.parse(acceptedAt) > Date.parse(before)) {
    return invalid(
      'acceptedAt',
      'after-next-act',
      `Thời điểm tiếp nhận phải trước việc tiếp theo của hồ sơ (${before}).`,
    );
  }
  return null;
}

function procedureOf(state: WithClock, { procedure }: Correction) {
  if (!procedure) return {};
  const { code: procedureCode, version: procedureVersion, fieldCode, limit } = procedure;
  return { procedureCode, procedureVersion, fieldCode, limit };
}

function startOf(state: WithClock, { acceptedAt }: Correction) {
  if (!acceptedAt) return {};
  const ruleSet = ruleSetOn(acceptedAt.slice(0, 10))?.code ?? state.ruleSet;
  // A supplement that started the limit anew stays the start.
  const countedFrom = state.countedFrom === state.acceptedAt ? acceptedAt : state.countedFrom;
  return { acceptedAt, countedFrom, ruleSet };
}

function pick({ procedureCode, procedureVersion, fieldCode, acceptedAt, limit, ruleSet }: WithClock) {
  return { procedureCode, procedureVersion, fieldCode, acceptedAt, limit, ruleSet };
}

/** A dossier that had ended is judged again by its new due day. */
function judgedAgain(next: WithClock | Ended, calendar: WorkingCalendar) {
  return 'completedAt' in next ? judged(next, next.completedAt, calendar) : { timeliness: '', workingMinutes: 0 };
}

const nothingToCorrect = invalid(
  'reason',
  'nothing-to-correct',
  'Chưa nêu nội dung cần sửa (thủ tục, ngày tiếp nhận hoặc người nộp).',
);
const noProposal = conflict('no-correction-waiting', 'Không có đề nghị sửa nào chờ duyệt.');
