import type { DossierState } from './state.js';

export type Status = DossierState['status'];

/** How staff and citizens call each situation. */
export const STATUS_NAMES: Record<Status, string> = {
  absent: 'chưa có',
  submitted: 'mới đăng ký',
  'awaiting-counter-supplement': 'chờ bổ sung trước khi tiếp nhận',
  refused: 'không được tiếp nhận',
  accepted: 'đã tiếp nhận',
  'in-process': 'đang xử lý',
  consulting: 'đang lấy ý kiến',
  'awaiting-supplement': 'chờ bổ sung giấy tờ',
  'awaiting-payment': 'chờ thực hiện nghĩa vụ tài chính',
  'withdraw-requested': 'công dân yêu cầu rút hồ sơ',
  withdrawn: 'đã rút',
  stopped: 'dừng xử lý',
  completed: 'đã xử lý xong',
  returned: 'đã trả kết quả',
};

/** The legal clock runs. */
export const RUNNING = ['accepted', 'in-process', 'consulting'] as const satisfies Status[];
/** The legal clock stands still. */
export const PAUSED = ['awaiting-supplement', 'awaiting-payment', 'withdraw-requested'] as const satisfies Status[];
/** Accepted and not ended: counted as open. */
export const OPEN = [...RUNNING, ...PAUSED] as const;
/** Nothing more happens to these. */
export const ENDED = ['refused', 'withdrawn', 'stopped', 'returned'] as const satisfies Status[];

export const isOneOf = <S extends Status>(status: Status, group: readonly S[]): status is S =>
  (group as readonly Status[]).includes(status);
