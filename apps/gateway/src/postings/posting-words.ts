import type { PostingEntryView, PostingState } from '@motcua/contracts';

export { CHANNEL_NAMES, POSTING_REASONS, POSTING_STATES } from '../pages/words.js';

/** Which badge shows a state. */
export const STATE_BADGES: Record<PostingState, string> = {
  posted: 'done',
  outdated: 'late',
  missing: 'late',
  'posted-though-repealed': 'warn',
  'never-posted': 'late',
  'taken-down': 'paused',
};

const ENTRIES: Readonly<Record<string, string>> = {
  posted: 'Niêm yết',
  'marked-missing': 'Tổ kiểm tra ghi nhận: không có niêm yết',
  'marked-outdated': 'Tổ kiểm tra ghi nhận: niêm yết bản cũ',
  restored: 'Chấp nhận khắc phục, niêm yết được khôi phục',
  'checked-current': 'Kiểm tra tại chỗ: đúng bản hiện hành',
  'checked-outdated': 'Kiểm tra tại chỗ: bản cũ',
  'checked-missing': 'Kiểm tra tại chỗ: không có niêm yết',
  'taken-down': 'Gỡ niêm yết',
  'entry-corrected': 'Sửa ghi nhận',
  'entry-withdrawn': 'Hủy ghi nhận nhầm',
  'outdated-by-version': 'Thành bản cũ: bản mới có hiệu lực',
  'left-after-repeal': 'Thủ tục bị bãi bỏ khi còn niêm yết',
};

export const entryWord = ({ type }: PostingEntryView): string => ENTRIES[type] ?? type;
