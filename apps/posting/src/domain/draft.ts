import type { Aggregate, Decision, FactsOf, Refusal } from '@motcua/contracts';

import { conflict } from './procedure-refusals.js';

export type DraftFact = FactsOf<'posting.draft'>;

/** A version being prepared. What it says is kept beside it. */
export interface DraftState {
  readonly status: 'absent' | 'open' | 'discarded' | 'published';
  readonly code: string;
  /** Rises with every change. */
  readonly revision: number;
  readonly savedAt: string;
  /** Version of the procedure it became; 0 before. */
  readonly version: number;
}

export const draft: Aggregate<DraftState, DraftFact> = {
  name: 'posting.draft',
  initial: { status: 'absent', code: '', revision: 0, savedAt: '', version: 0 },
  evolve(state, { type, data }) {
    switch (type) {
      case 'posting.draft.saved.v1':
        return { ...state, status: 'open', code: data.code, revision: data.revision, savedAt: data.savedAt };
      case 'posting.draft.discarded.v1':
        return { ...state, status: 'discarded' };
      case 'posting.draft.published.v1':
        return { ...state, status: 'published', version: data.version };
    }
  },
};

export interface Saving {
  readonly draftId: string;
  readonly code: string;
  /** The revision somebody changed. */
  readonly basedOn: number;
  readonly at: string;
}

export function save(state: DraftState, { draftId, code, basedOn, at }: Saving): Decision<DraftFact> {
  if (state.status !== 'absent' && state.status !== 'open') return closed(state);
  if (state.revision !== basedOn) return changedMeanwhile;
  if (state.status === 'open' && state.code !== code)
    return conflict('draft-of-another-procedure', `Bản thảo này là của thủ tục ${state.code}; mã không đổi được.`);
  return [{ type: 'posting.draft.saved.v1', data: { draftId, code, revision: basedOn + 1, savedAt: at } }];
}

export function discard(state: DraftState, draftId: string, at: string): Decision<DraftFact> {
  if (state.status === 'discarded') return [];
  if (state.status !== 'open') return closed(state);
  return [{ type: 'posting.draft.discarded.v1', data: { draftId, code: state.code, discardedAt: at } }];
}

/** The procedure has been announced from this draft. */
export function markPublished(
  state: DraftState,
  { draftId, version, at }: { draftId: string; version: number; at: string },
): Decision<DraftFact> {
  if (state.status === 'published' && state.version === version) return [];
  if (state.status !== 'open') return closed(state);
  return [{ type: 'posting.draft.published.v1', data: { draftId, code: state.code, version, publishedAt: at } }];
}

/**
 * Why somebody may not announce this draft now, or null. Four eyes: who saved it last does not announce it.
 * @param savedBy login of who saved it last
 */
export function whyNotPublish(
  state: DraftState,
  { revision, savedBy, actor }: { revision: number; savedBy: string; actor: string },
): Refusal | null {
  if (state.status !== 'open') return closed(state);
  if (state.revision !== revision) return changedMeanwhile;
  if (savedBy !== actor) return null;
  const detail =
    'Người soạn bản thảo không tự công bố; người khác (cán bộ kiểm soát thủ tục, lãnh đạo hoặc quản trị) phải xem lại và công bố.';
  return { refused: 'forbidden', code: 'four-eyes', detail };
}

export const unknownDraft: Refusal = {
  refused: 'not-found',
  code: 'draft-not-found',
  detail: 'Không có bản thảo này.',
};

const changedMeanwhile = conflict(
  'draft-changed-meanwhile',
  'Bản thảo vừa được người khác sửa. Hãy tải lại trang để xem bản mới rồi làm lại.',
);

function closed({ status, version }: DraftState): Refusal {
  if (status === 'absent') return unknownDraft;
  return status === 'published'
    ? conflict('draft-published', `Bản thảo đã được công bố thành phiên bản ${version}.`)
    : conflict('draft-discarded', 'Bản thảo đã bị hủy.');
}
