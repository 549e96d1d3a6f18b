import type { Role } from '@motcua/auth';

export interface DeskLink {
  readonly href: string;
  readonly label: string;
  /** Who is shown the link; default: everybody. The page itself says who may open it. */
  readonly roles?: readonly Role[];
}

/** The pages of the staff, in the order of the menu. */
export const DESK_LINKS: readonly DeskLink[] = [
  { href: '/mot-cua', label: 'Hồ sơ' },
  { href: '/mot-cua/tiep-nhan', label: 'Tiếp nhận mới', roles: ['clerk', 'head', 'operator'] },
  { href: '/mot-cua/nhap-tep', label: 'Nhập tệp', roles: ['clerk', 'head', 'operator'] },
  { href: '/mot-cua/so-theo-doi', label: 'Sổ theo dõi' },
  { href: '/mot-cua/lich', label: 'Lịch làm việc' },
  { href: '/mot-cua/yeu-cau', label: 'Yêu cầu dữ liệu', roles: ['clerk', 'head', 'operator'] },
];
