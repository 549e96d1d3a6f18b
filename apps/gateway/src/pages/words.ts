import type { DocumentView, PostingChannel, PostingState } from '@motcua/contracts';

export const CHANNEL_NAMES: Record<PostingChannel, string> = {
  website: 'Trang thông tin điện tử',
  board: 'Bảng niêm yết',
};

export const POSTING_STATES: Record<PostingState, string> = {
  posted: 'Đã niêm yết',
  outdated: 'Niêm yết bản cũ',
  missing: 'Thiếu',
  'never-posted': 'Chưa niêm yết',
};

export const DOCUMENT_TYPES: Record<DocumentView['type'], string> = {
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  decision: 'Quyết định',
  notice: 'Thông báo',
  directive: 'Chỉ thị',
  letter: 'Công văn',
};
