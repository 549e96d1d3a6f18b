/** What stands in the head of the forms; dated, since provinces merge and desks move. */
export interface Agency {
  readonly from: string;
  readonly source: string;
  /** Body above the department. */
  readonly authority: string;
  readonly desk: string;
  /** Before the date. */
  readonly place: string;
}

/** Newest first. */
const AGENCIES: readonly Agency[] = [
  {
    from: '2025-07-01',
    source: 'Nghị quyết 202/2025/QH15',
    authority: 'Ủy ban nhân dân thành phố Cần Thơ',
    desk: 'Trung tâm Phục vụ hành chính công',
    place: 'Cần Thơ',
  },
  {
    from: '2018-11-05',
    source: 'Quyết định 2922/QĐ-UBND tỉnh Sóc Trăng',
    authority: 'Ủy ban nhân dân tỉnh Sóc Trăng',
    desk: 'Trung tâm Phục vụ hành chính công',
    place: 'Sóc Trăng',
  },
  {
    from: '0001-01-01',
    source: 'Quyết định 93/2007/QĐ-TTg, Quyết định 09/2015/QĐ-TTg',
    authority: 'Ủy ban nhân dân tỉnh Sóc Trăng',
    desk: 'Bộ phận tiếp nhận hồ sơ và trả kết quả',
    place: 'Sóc Trăng',
  },
];

export const agencyOn = (day: string): Agency => AGENCIES.find(({ from }) => from <= day) as Agency;
