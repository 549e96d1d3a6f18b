import type { IndexGrade, IndexScoring, UnitScoreStanding } from '@motcua/contracts';

export const GRADES: Readonly<Record<IndexGrade, string>> = {
  good: 'Tốt',
  fair: 'Khá',
  average: 'Trung bình',
  weak: 'Yếu',
};

export const STANDINGS: Readonly<Record<UnitScoreStanding, string>> = {
  scoring: 'Đang tự chấm',
  submitted: 'Đang thẩm định',
  concluded: 'Chờ đơn vị trả lời',
  accepted: 'Đã nhất trí',
  explained: 'Có giải trình',
};

export const SCORING_WORDS: Readonly<Record<IndexScoring, string>> = {
  steps: 'theo mức',
  rate: 'theo tỷ lệ',
  'yes-no': 'có/không',
};

export const FLAG_STANDINGS = {
  open: 'chưa khắc phục',
  overdue: 'quá hạn khắc phục',
  remedied: 'đã khắc phục',
} as const;

/** `12,5` for 1250 hundredths of a point. */
export const points = (hundredths: number): string => String(hundredths / 100).replace('.', ',');

/** `53,8%` for 538. */
export const percent = (perMille: number): string => `${Math.floor(perMille / 10)},${perMille % 10}%`;

export const ILLUSTRATION = 'Bộ tiêu chí minh họa: nội dung chưa đối chiếu với văn bản.';
export const GRADES_NOTE =
  'Ngưỡng xếp loại là số minh họa, chưa đối chiếu với văn bản. Xếp loại theo điểm chưa làm tròn.';
