import type {
  FindingAct,
  FindingKind,
  FindingState,
  InspectedUnitKind,
  ItemAnswer,
  MinutesState,
  PostingChannel,
  Severity,
  TeamRole,
  VisitPurpose,
  VisitStatus,
} from '@motcua/contracts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const PLANS_PAGE = '/mot-cua/kiem-tra';
export const VISITS_PAGE = '/mot-cua/cuoc-kiem-tra';
export const FINDINGS_PAGE = '/mot-cua/ton-tai';

export const planHref = (planId: string): string => `${PLANS_PAGE}/${encodeURIComponent(planId)}`;
export const visitHref = (visitId: string): string => `${VISITS_PAGE}/${encodeURIComponent(visitId)}`;
export const findingHref = (findingId: string): string => `${FINDINGS_PAGE}/${encodeURIComponent(findingId)}`;

export const KIND_NAMES: Words<InspectedUnitKind> = {
  division: 'Đơn vị thuộc Sở',
  affiliated: 'Đơn vị trực thuộc Sở',
};

export const FINDING_KIND_NAMES: Words<FindingKind> = {
  'posting-missing': 'Chưa niêm yết thủ tục',
  'posting-outdated': 'Niêm yết bản cũ',
  'receipt-missing': 'Không lập giấy tiếp nhận, hẹn trả',
  'register-gap': 'Sổ theo dõi ghi thiếu',
  'late-dossier': 'Giải quyết hồ sơ quá hạn',
  conduct: 'Tác phong, quy tắc ứng xử',
  other: 'Nội dung khác',
};

export const SEVERITY_NAMES: Words<Severity> = { minor: 'Thiếu sót', major: 'Khuyết điểm', serious: 'Nghiêm trọng' };

export const FINDING_STATE_NAMES: Words<FindingState> = {
  open: 'Chờ khắc phục',
  'remedy-submitted': 'Chờ xác nhận',
  remedied: 'Đã khắc phục',
  withdrawn: 'Đã rút',
};

export const FINDING_ACT_NAMES: Words<FindingAct> = {
  submit: 'Đơn vị báo cáo khắc phục',
  accept: 'Tổ kiểm tra chấp nhận',
  return: 'Tổ kiểm tra trả lại',
  correct: 'Sửa nội dung tồn tại',
  withdraw: 'Rút nội dung tồn tại',
  extend: 'Gia hạn khắc phục',
  overdue: 'Quá hạn khắc phục',
  verify: 'Phúc tra xác nhận',
  reopen: 'Phúc tra: chưa khắc phục bền vững',
  'replace-unit': 'Chuyển sang đơn vị kế thừa',
};

export const ANSWER_NAMES: Words<ItemAnswer> = {
  yes: 'Có',
  partly: 'Một phần',
  no: 'Chưa',
  number: 'Số liệu',
  'not-applicable': 'Không áp dụng',
};

export const PURPOSE_NAMES: Words<VisitPurpose> = { inspection: 'Kiểm tra', verification: 'Phúc tra' };

export const VISIT_STATE_NAMES: Words<VisitStatus> = {
  scheduled: 'Chưa kết thúc',
  closed: 'Đã kết thúc',
  cancelled: 'Đã hủy',
};

export const MINUTES_NAMES: Words<MinutesState> = {
  none: 'Chưa ký biên bản',
  'signed-by-team': 'Tổ kiểm tra đã ký, chờ đơn vị',
  signed: 'Hai bên đã ký biên bản',
  'refused-by-unit': 'Đơn vị không ký, có ý kiến',
};

export const TEAM_ROLE_NAMES: Words<TeamRole> = { head: 'Tổ trưởng', secretary: 'Thư ký', member: 'Thành viên' };

export const CHANNEL_NAMES: Words<PostingChannel> = {
  website: 'Trang thông tin điện tử',
  board: 'Bảng niêm yết',
  centre: 'Trung tâm Phục vụ hành chính công',
};

export const choicesOf = (names: Words<string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Within a sentence; names keep their capitals. */
export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
