import type { ScoreIndicator, ScoreView } from '@motcua/contracts';

import { count, day, NOTHING } from '../pages/format.js';

export const SCORE_PAGE = '/mot-cua/bao-cao/diem-766';

/** `19,9976`, `20`: as many decimals as the figure has. */
export function exact(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  return fraction ? `${count(Number(whole))},${fraction}` : count(Number(whole));
}

export const exactOr = (value: number | null): string => (value === null ? NOTHING : exact(value));

/** `99,99%`. */
export const rateText = (rate: number | null): string => (rate === null ? NOTHING : `${exact(rate)}%`);

/** `19/20`, or a dash where nothing was counted. */
export const shareText = ({ numerator, denominator }: ScoreIndicator): string =>
  numerator === null || denominator === null ? NOTHING : `${count(numerator)}/${count(denominator)}`;

/** `90%`; one that nobody stated is marked where points are given by it, and else left out. */
export function thresholdText({ threshold, thresholdKnown, max }: ScoreIndicator): string {
  if (thresholdKnown) return `${threshold}%`;
  return max === null ? NOTHING : `${threshold}% (*)`;
}

/** `20/20`; where the most is not known a dash. */
export const pointsText = ({ points, max }: ScoreIndicator): string =>
  max === null ? NOTHING : `${exactOr(points)}/${exact(max)}`;

/** What has to be said before anybody reads a figure. */
export function bannerTexts({ rule, computedMax, max, countedTo }: ScoreView): string[] {
  const estimate = `Đây là số ước tính từ dữ liệu của hệ thống này, không phải điểm chính thức của Văn phòng Chính phủ. Hệ thống tính được ${exact(computedMax)} trong ${exact(max)} điểm; phần còn lại chưa có dữ liệu hoặc chưa rõ cách cho điểm.`;
  const trial = `Tính thử: đến ngày ${day(countedTo)} Bộ chỉ số chưa áp dụng (chính thức từ ngày ${day(rule.validFrom)}).`;
  return rule.trial ? [estimate, trial] : [estimate];
}
