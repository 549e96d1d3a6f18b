import type { FieldError, Refusal } from '@motcua/contracts';

import { vietnameseDay } from './day.js';
import type { ProcedureState } from './procedure.js';

export const invalid = (code: string, errors: readonly FieldError[]): Refusal => ({
  refused: 'invalid',
  code,
  detail: errors.map(({ message }) => message).join(' '),
  errors,
});

export const conflict = (code: string, detail: string): Refusal => ({ refused: 'conflict', code, detail });

export const unknownProcedure: Refusal = {
  refused: 'not-found',
  code: 'procedure-not-found',
  detail: 'Không có thủ tục hành chính này.',
};

export const repealedAlready = (state: ProcedureState): Refusal =>
  conflict(
    'procedure-repealed',
    `Thủ tục đã bị bãi bỏ từ ngày ${vietnameseDay(state.repealedFrom)} theo ${state.repealedBy}; thủ tục mới phải dùng mã mới.`,
  );
