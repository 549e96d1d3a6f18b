import type { CatalogueState, DeadlineStanding, HistoryVersion, ImportOutcome, Lack } from '@motcua/contracts';

export const STATE_NAMES: Record<CatalogueState, string> = {
  'in-force': 'Đang có hiệu lực',
  announced: 'Đã công bố, chưa có hiệu lực',
  ended: 'Hết hiệu lực',
};
export const STATE_BADGES: Record<CatalogueState, string> = {
  'in-force': 'done',
  announced: 'normal',
  ended: 'paused',
};

export const VERSION_STATES: Record<HistoryVersion['state'], string> = {
  announced: 'Chưa có hiệu lực',
  'in-force': 'Đang có hiệu lực',
  past: 'Đã có bản mới',
  ended: 'Hết hiệu lực',
};
export const VERSION_BADGES: Record<HistoryVersion['state'], string> = {
  announced: 'normal',
  'in-force': 'done',
  past: 'paused',
  ended: 'paused',
};

const LACKS: Record<Lack, string> = {
  a: 'a) tên thủ tục',
  b: 'b) trình tự thực hiện',
  c: 'c) cách thức thực hiện',
  d: 'd) thành phần, số lượng hồ sơ',
  đ: 'đ) thời hạn giải quyết',
  e: 'e) đối tượng thực hiện',
  g: 'g) cơ quan thực hiện',
};

/** `thiếu b) trình tự thực hiện; g) cơ quan thực hiện`; empty where nothing lacks. */
export const lacksText = (lacks: readonly Lack[]): string =>
  lacks.length === 0 ? '' : `thiếu ${lacks.map((lack) => LACKS[lack]).join('; ')}`;

export const OUTCOMES: Record<ImportOutcome['outcome'], string> = {
  new: 'Mới',
  changed: 'Thay đổi',
  same: 'Không đổi',
  refused: 'Không nhận',
};
export const OUTCOME_BADGES: Record<ImportOutcome['outcome'], string> = {
  new: 'done',
  changed: 'normal',
  same: 'paused',
  refused: 'late',
};

const STANDINGS: Record<DeadlineStanding['state'], string> = {
  'on-time': 'Đúng hạn',
  late: 'Trễ hạn',
  'not-due': 'Chưa đến hạn',
  unknown: 'Chưa xác định',
};
export const STANDING_BADGES: Record<DeadlineStanding['state'], string> = {
  'on-time': 'done',
  late: 'late',
  'not-due': 'normal',
  unknown: 'paused',
};

/** `Trễ hạn 2 ngày làm việc`. */
export function standingText({ state, days }: DeadlineStanding): string {
  if (state === 'late') return `${STANDINGS.late} ${days} ngày làm việc`;
  if (state === 'not-due') return days === 0 ? 'Hạn cuối hôm nay' : `${STANDINGS[state]}, còn ${days} ngày làm việc`;
  return STANDINGS[state];
}

/** `02`: small numbers as they are written in decisions. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');
