import type { Role } from '@motcua/auth';

export interface DeskLink {
  readonly href: string;
  readonly label: string;
  /** Who is shown the link; default: everybody. The page itself says who may open it. */
  readonly roles?: readonly Role[];
}

/** A row of the menu: what belongs to one job. */
export interface DeskLinkGroup {
  readonly title: string;
  readonly links: readonly DeskLink[];
}

/** The pages of the staff, in the order of the menu. */
export const DESK_LINKS: readonly DeskLinkGroup[] = [
  {
    title: 'Một cửa',
    links: [
      { href: '/mot-cua', label: 'Hồ sơ' },
      { href: '/mot-cua/tiep-nhan', label: 'Tiếp nhận mới', roles: ['clerk', 'head', 'operator'] },
      { href: '/mot-cua/nhap-tep', label: 'Nhập tệp', roles: ['clerk', 'head', 'operator'] },
      { href: '/mot-cua/so-theo-doi', label: 'Sổ theo dõi' },
      { href: '/mot-cua/lich', label: 'Lịch làm việc' },
      { href: '/mot-cua/yeu-cau', label: 'Yêu cầu dữ liệu', roles: ['clerk', 'head', 'operator'] },
      {
        href: '/mot-cua/phan-anh',
        label: 'Phản ánh, kiến nghị',
        roles: ['clerk', 'handler', 'head', 'procedures', 'leader', 'operator'],
      },
    ],
  },
  {
    title: 'Công khai',
    links: [
      { href: '/mot-cua/thu-tuc', label: 'Thủ tục' },
      { href: '/mot-cua/niem-yet', label: 'Niêm yết' },
      { href: '/mot-cua/van-ban', label: 'Văn bản CCHC' },
    ],
  },
  {
    title: 'Kiểm tra',
    links: [
      { href: '/mot-cua/kiem-tra', label: 'Kế hoạch, đợt kiểm tra' },
      { href: '/mot-cua/ton-tai', label: 'Tồn tại, khắc phục' },
      { href: '/mot-cua/chi-so', label: 'Chỉ số CCHC' },
      { href: '/mot-cua/khao-sat', label: 'Khảo sát hài lòng' },
      { href: '/mot-cua/iso', label: 'ISO' },
    ],
  },
  {
    title: 'Báo cáo',
    links: [
      { href: '/mot-cua/bao-cao', label: 'Bảng số liệu' },
      { href: '/mot-cua/bao-cao/da-cong-bo', label: 'Báo cáo đã công bố' },
      { href: '/mot-cua/bao-cao/ky', label: 'Kỳ báo cáo' },
      { href: '/mot-cua/bao-cao/so-lieu-nhap', label: 'Số liệu nhập tay' },
      { href: '/mot-cua/bao-cao/cchc', label: 'Báo cáo CCHC' },
      { href: '/mot-cua/bao-cao/bieu-do', label: 'Biểu đồ' },
      { href: '/mot-cua/bao-cao/diem-766', label: 'Điểm 766' },
      { href: '/mot-cua/bao-cao/doi-chieu', label: 'Đối chiếu số liệu', roles: ['head', 'leader', 'operator'] },
    ],
  },
  {
    title: 'Tổ chức',
    links: [
      { href: '/mot-cua/don-vi', label: 'Đơn vị' },
      { href: '/mot-cua/nhan-su', label: 'Nhân sự' },
    ],
  },
];
