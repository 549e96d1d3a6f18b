import type { LatenessReason } from '@motcua/contracts';

/** Names of the reasons in the order of the list; the compiler keeps it equal to the vocabulary of the facts. */
const STATED: Readonly<Record<LatenessReason, string>> = {
  coordination: 'Chờ cơ quan, đơn vị phối hợp',
  verification: 'Phải xác minh, thẩm tra thực tế',
  workload: 'Hồ sơ dồn, thiếu người xử lý',
  handling: 'Chậm do người xử lý',
  signature: 'Chậm ký duyệt, phát hành',
  system: 'Lỗi hệ thống, mất kết nối',
  regulation: 'Do quy định hành chính',
  'force-majeure': 'Thiên tai, dịch bệnh, sự kiện bất khả kháng',
  other: 'Nguyên nhân khác',
};

/** Reasons by which late and overdue dossiers are counted; `none`: nobody has stated one yet. */
export const REASON_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(STATED),
  ['none', 'Chưa nêu nguyên nhân'],
]);

export const COUNTED_REASONS: readonly string[] = [...REASON_NAMES.keys()];
