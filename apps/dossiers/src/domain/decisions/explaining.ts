import type { Decision, Refusal } from '@motcua/contracts';

import { shortDay } from '../forms/texts.js';
import { isExplainable } from '../lateness.js';
import { conflict } from '../refusals.js';
import { hasClock, type Clocked, type DossierFact, type DossierState, type Ended } from '../state.js';
import { blocked, type At } from './moving.js';

/** @param reason code of `LATENESS_REASONS` */
interface Explanation extends At {
  readonly reason: string;
  /** A text is written with it, so the same reason again is not nothing. */
  readonly hasNote: boolean;
}

/**
 * Why a dossier is late, for the report of reasons (form 07a): open and past its due day, or ended late. A later reason
 * replaces the former one. Refused: `wrong-move` before acceptance, `not-late`, `unchanged`.
 */
export function explainLateness(
  state: DossierState,
  { dossierId, reason, hasNote, at }: Explanation,
): Decision<DossierFact> {
  const refused = blocked(state, 'explain-lateness', at);
  if (refused || !hasClock(state)) return refused ?? [];
  if (!isExplainable(state, at.slice(0, 10))) return notLate(state);
  if (state.latenessReason === reason && !hasNote) {
    return conflict('unchanged', 'Nguyên nhân này đã được ghi; hãy chọn nguyên nhân khác hoặc ghi thêm diễn giải.');
  }
  return [{ type: 'dossiers.dossier.lateness-explained.v1', data: { dossierId, reason, explainedAt: at } }];
}

function notLate(state: Clocked | Ended): Refusal {
  const detail =
    'completedAt' in state
      ? 'Hồ sơ đã kết thúc trong hạn nên không có nguyên nhân quá hạn.'
      : `Hồ sơ chưa quá hạn (hẹn trả ngày ${shortDay(state.dueOn)}) nên chưa nêu nguyên nhân quá hạn được.`;
  return conflict('not-late', detail);
}
