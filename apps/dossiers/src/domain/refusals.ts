import type { Refusal } from '@motcua/contracts';

import type { DossierState } from './dossier.js';

const STATE_NAMES: Record<DossierState['status'], string> = {
  absent: 'chưa có',
  submitted: 'mới đăng ký',
  accepted: 'đã tiếp nhận',
  'in-process': 'đang xử lý',
  completed: 'đã xử lý xong',
  returned: 'đã trả kết quả',
};

const NEXT_MOVES: Record<DossierState['status'], string> = {
  absent: 'nộp hồ sơ',
  submitted: 'tiếp nhận',
  accepted: 'chuyển xử lý',
  'in-process': 'chuyển tiếp, hoàn thành',
  completed: 'trả kết quả',
  returned: 'không còn việc nào',
};

export const notFound: Refusal = { refused: 'not-found', code: 'dossier-not-found', detail: 'Không có hồ sơ này.' };

/** The move is not possible now; says what is. */
export function wrongMove(state: DossierState, move: string): Refusal {
  if (state.status === 'absent') return notFound;
  const name = STATE_NAMES[state.status];
  const detail = `Hồ sơ ở trạng thái «${name}» nên không ${move} được. Việc có thể làm: ${NEXT_MOVES[state.status]}.`;
  return { refused: 'conflict', code: 'wrong-move', detail };
}

export function invalid(field: string, code: string, detail: string): Refusal {
  return { refused: 'invalid', code, detail, errors: [{ field, message: detail }] };
}

export const noSuchUnit = (field: string, unitId: string): Refusal =>
  invalid(field, 'unit-not-found', `Không có đơn vị ${unitId} vào ngày này.`);
