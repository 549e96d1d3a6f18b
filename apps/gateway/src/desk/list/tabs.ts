import type { Role } from '@motcua/auth';
import type { ListDossiers } from '@motcua/contracts';

type Filter = Pick<ListDossiers, 'state' | 'overdue' | 'unexplained' | 'apology' | 'correction' | 'unanswered'>;

/** Work to do, by what the list can be filtered. */
export interface Tab {
  readonly name: string;
  readonly label: string;
  /** Shown one after the other. */
  readonly filters: readonly Filter[];
  /** Said when there is none. */
  readonly none: string;
}

export const TABS: readonly Tab[] = [
  {
    name: 'cho-tiep-nhan',
    label: 'Chờ tiếp nhận',
    filters: [{ state: 'submitted' }],
    none: 'Không có hồ sơ nào chờ tiếp nhận.',
  },
  {
    name: 'tre-tra-loi',
    label: 'Trực tuyến trễ trả lời',
    filters: [{ unanswered: true }],
    none: 'Mọi hồ sơ trực tuyến đã được trả lời đúng hạn.',
  },
  {
    name: 'cho-chuyen',
    label: 'Chờ chuyển xử lý',
    filters: [{ state: 'accepted' }],
    none: 'Không có hồ sơ nào chờ chuyển xử lý.',
  },
  {
    name: 'dang-xu-ly',
    label: 'Đang xử lý',
    filters: [
      { state: 'in-process' },
      { state: 'consulting' },
      { state: 'awaiting-payment' },
      { state: 'withdraw-requested' },
    ],
    none: 'Không có hồ sơ nào đang xử lý.',
  },
  {
    name: 'sap-den-han',
    label: 'Sắp đến hạn, có phiếu xin lỗi',
    filters: [{ apology: true }],
    none: 'Không có phiếu xin lỗi nào chờ ký.',
  },
  { name: 'qua-han', label: 'Quá hạn', filters: [{ overdue: true }], none: 'Không có hồ sơ nào quá hạn.' },
  {
    name: 'chua-ro-nguyen-nhan',
    label: 'Quá hạn, chưa nêu nguyên nhân',
    filters: [{ unexplained: true }],
    none: 'Mọi hồ sơ quá hạn đã được nêu nguyên nhân.',
  },
  {
    name: 'cho-bo-sung',
    label: 'Chờ bổ sung',
    filters: [{ state: 'awaiting-supplement' }, { state: 'awaiting-counter-supplement' }],
    none: 'Không có hồ sơ nào chờ bổ sung.',
  },
  {
    name: 'cho-tra',
    label: 'Chờ trả kết quả',
    filters: [{ state: 'completed' }],
    none: 'Không có kết quả nào chờ trả.',
  },
  {
    name: 'de-nghi-sua',
    label: 'Đề nghị sửa chờ duyệt',
    filters: [{ correction: true }],
    none: 'Không có đề nghị sửa nào chờ duyệt.',
  },
  { name: 'tat-ca', label: 'Tất cả', filters: [{}], none: 'Không có hồ sơ nào khớp.' },
];

const FIRST: Partial<Record<Role, string>> = { clerk: 'cho-tiep-nhan', handler: 'dang-xu-ly', head: 'dang-xu-ly' };

/** Where the work of a role begins; whoever searches, searches everywhere. */
export function tabOf(name: string | undefined, role: Role, isSearching: boolean): Tab {
  const wanted = isSearching ? 'tat-ca' : (name ?? FIRST[role] ?? 'tat-ca');
  return TABS.find((tab) => tab.name === wanted) ?? (TABS.at(-1) as Tab);
}
