import type { Applicant, DossierDetails, DossierReceipt, DossierView, PaperGiven } from '@motcua/contracts';

import type { DossierState } from './dossier.js';
import type { StoredDossier } from './ports.js';

/** What staff see of a dossier in lists and after each act. */
export function viewOf({ id, state, version }: StoredDossier): DossierView {
  if (state.status === 'absent') throw new Error(`dossier ${id} does not exist`);
  return {
    id,
    state: state.status,
    procedureCode: state.procedureCode,
    procedureVersion: state.procedureVersion,
    fieldCode: state.fieldCode,
    channel: state.channel,
    unitId: state.unitId,
    heldBy: state.heldBy,
    heldSince: state.heldSince,
    submittedAt: state.submittedAt,
    ...clockOf(state),
    version,
  };
}

/** With the look-up secret, for those who print it. */
export const receiptOf = (stored: StoredDossier, secret: string): DossierReceipt => ({ ...viewOf(stored), secret });

export function detailsOf(stored: StoredDossier, secret: string): DossierDetails {
  const { applicant, papers } = stored.beside as { applicant: Applicant; papers: PaperGiven[] };
  return { ...receiptOf(stored, secret), applicant, papers };
}

type Clocked = Pick<
  DossierView,
  'code' | 'acceptedAt' | 'dueAt' | 'dueOn' | 'completedAt' | 'returnedAt' | 'outcome' | 'timeliness'
>;

function clockOf(state: DossierState): Clocked {
  const accepted = state.status === 'absent' || state.status === 'submitted' ? null : state;
  const ended = accepted && 'completedAt' in accepted ? accepted : null;
  return {
    code: accepted?.code ?? null,
    acceptedAt: accepted?.acceptedAt ?? null,
    dueAt: accepted?.dueAt ?? null,
    dueOn: accepted?.dueOn ?? null,
    completedAt: ended?.completedAt ?? null,
    outcome: ended?.outcome ?? null,
    timeliness: ended?.timeliness ?? null,
    returnedAt: state.status === 'returned' ? state.returnedAt : null,
  };
}

/** What the applicant has to know next; never silent. */
export function nextStep(state: DossierState): string {
  switch (state.status) {
    case 'absent':
    case 'submitted':
      return 'Bộ phận Một cửa đang kiểm tra hồ sơ. Ông/Bà chưa phải làm gì.';
    case 'accepted':
      return 'Hồ sơ sẽ được chuyển cho phòng chuyên môn xử lý. Ông/Bà chưa phải làm gì.';
    case 'in-process':
      return 'Phòng chuyên môn đang xử lý. Kết quả được trả chậm nhất vào ngày hẹn.';
    case 'completed':
      return 'Đã có kết quả. Mời Ông/Bà mang giấy hẹn đến nhận tại nơi đã nộp hồ sơ.';
    case 'returned':
      return 'Đã trả kết quả.';
  }
}
