import type { Status } from './status.js';

export interface NationalStatus {
  /** 1 to 10. */
  readonly code: number;
  readonly label: string;
}

interface Mapping {
  readonly from: string;
  readonly source: string;
  readonly codes: Partial<Record<Status, NationalStatus>>;
}

const SUPPLEMENT = { code: 5, label: 'Yêu cầu bổ sung giấy tờ' };
const PROCESSING = { code: 4, label: 'Đang xử lý' };

/** How the national portal calls our situations; dated, newest first. Local codes differ, so the mapping is written out. */
const MAPPINGS: readonly Mapping[] = [
  {
    from: '2019-12-09',
    source: 'Tài liệu hướng dẫn kết nối Cổng Dịch vụ công quốc gia, mã trạng thái 1-10',
    codes: {
      submitted: { code: 1, label: 'Mới đăng ký' },
      accepted: { code: 2, label: 'Được tiếp nhận' },
      refused: { code: 3, label: 'Không được tiếp nhận' },
      'in-process': PROCESSING,
      consulting: PROCESSING,
      'awaiting-counter-supplement': SUPPLEMENT,
      'awaiting-supplement': SUPPLEMENT,
      'awaiting-payment': { code: 6, label: 'Yêu cầu thực hiện nghĩa vụ tài chính' },
      'withdraw-requested': { code: 7, label: 'Công dân yêu cầu rút hồ sơ' },
      withdrawn: { code: 8, label: 'Dừng xử lý' },
      stopped: { code: 8, label: 'Dừng xử lý' },
      completed: { code: 9, label: 'Đã xử lý xong' },
      returned: { code: 10, label: 'Đã trả kết quả' },
    },
  },
];

/** Status to report on a day; null before the portal opened. */
export function nationalStatusOn(day: string, status: Status): NationalStatus | null {
  return MAPPINGS.find(({ from }) => from <= day)?.codes[status] ?? null;
}
