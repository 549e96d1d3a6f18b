import type { DocumentView, PostingChannel, PostingReason, PostingState, SendingChannel } from '@motcua/contracts';

export const CHANNEL_NAMES: Record<PostingChannel, string> = {
  website: 'Trang thông tin điện tử',
  board: 'Bảng niêm yết',
  centre: 'Trung tâm Phục vụ hành chính công',
};

export const POSTING_STATES: Record<PostingState, string> = {
  posted: 'Đã niêm yết',
  outdated: 'Niêm yết bản cũ',
  missing: 'Thiếu',
  'posted-though-repealed': 'Còn niêm yết dù đã bãi bỏ',
  'never-posted': 'Chưa niêm yết',
  'taken-down': 'Đã gỡ',
};

export const POSTING_REASONS: Record<PostingReason, string> = {
  '': '',
  finding: 'tổ kiểm tra ghi nhận',
  'newer-version': 'đã có bản mới có hiệu lực',
  repeal: 'thủ tục đã bị bãi bỏ',
  check: 'kết quả kiểm tra tại chỗ',
  'taken-down': '',
};

export const DOCUMENT_TYPES: Record<DocumentView['type'], string> = {
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  notice: 'Thông báo',
  directive: 'Chỉ thị',
  letter: 'Công văn',
};

export const SENDING_NAMES: Record<SendingChannel, string> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Dịch vụ bưu chính',
};
