/** What stands on every sheet of a notice board; dated, since provinces merge and addresses change. */
export interface BoardHead {
  readonly from: string;
  /** Body above the department. */
  readonly authority: string;
  /** Before the date. */
  readonly place: string;
  /** Where petitions about procedures are received; must be posted too. */
  readonly petitions: readonly string[];
  readonly source: string;
}

const PETITION_LAW = 'Nghị định 20/2008/NĐ-CP, sửa đổi bởi Nghị định 48/2013/NĐ-CP và Nghị định 92/2017/NĐ-CP';
const WHAT =
  'Tổ chức, cá nhân phản ánh, kiến nghị về quy định hành chính, hành vi của cán bộ, công chức khi giải quyết thủ tục gửi văn bản, thư điện tử, gọi điện hoặc đến trực tiếp; ghi rõ tên, địa chỉ và nội dung.';

/** Newest first. The address is the one of 2015 (minh họa): check it before hanging a sheet. */
const HEADS: readonly BoardHead[] = [
  {
    from: '2025-07-01',
    authority: 'Ủy ban nhân dân thành phố Cần Thơ',
    place: 'Cần Thơ',
    petitions: [
      WHAT,
      'Nơi nhận: Bộ phận tiếp nhận hồ sơ và trả kết quả của đơn vị; mục “Phản ánh, kiến nghị” trên trang Một Cửa (/phan-anh); Cổng dịch vụ công quốc gia.',
    ],
    source: PETITION_LAW,
  },
  {
    from: '0001-01-01',
    authority: 'Ủy ban nhân dân tỉnh Sóc Trăng',
    place: 'Sóc Trăng',
    petitions: [
      WHAT,
      'Nơi nhận: Sở Giáo dục và Đào tạo tỉnh Sóc Trăng, số 48 Lê Duẩn, phường 3, thành phố Sóc Trăng (địa chỉ minh họa); Bộ phận tiếp nhận hồ sơ và trả kết quả của đơn vị; hoặc mục “Phản ánh, kiến nghị” trên trang Một Cửa (/phan-anh).',
    ],
    source: PETITION_LAW,
  },
];

export const boardHeadOn = (day: string): BoardHead => HEADS.find(({ from }) => from <= day) as BoardHead;
