import { toLocal } from '@motcua/legal-calendar';

/** The day of an instant in Việt Nam, `YYYY-MM-DD`; a day stays as it is. */
export const dayOf = (at: string): string => (at.length > 10 ? toLocal(at).date : at);

/** `19/05/2017`; empty stays empty. */
export const shortDay = (at: string): string => (at ? dayOf(at).split('-').toReversed().join('/') : '');

/** `08:05 ngày 19/05/2017`. */
export const shortMoment = (at: string): string => (at ? `${timeOf(at).join(':')} ngày ${shortDay(at)}` : '');

/** `ngày 09 tháng 02 năm 2017`: days below 10 and the months 1 and 2 carry a nought, so that nothing can be added. */
export function longDay(at: string): string {
  const [year = '', month = '', day = ''] = dayOf(at).split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** `08 giờ 05 phút, ngày 19 tháng 5 năm 2017`. */
export function longMoment(at: string): string {
  const [hour, minute] = timeOf(at);
  return `${hour} giờ ${minute} phút, ${longDay(at)}`;
}

/** `250.000 đồng`. */
export const dong = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`;

const JUDGEMENTS: Record<string, string> = { early: 'Trước hạn', 'on-time': 'Đúng hạn', late: 'Quá hạn' };

/** How a judgement by the due day is called; empty when there is none. */
export const judgementText = (timeliness: string): string => JUDGEMENTS[timeliness] ?? '';

function timeOf(at: string): [string, string] {
  const { minute } = toLocal(at);
  return [String(Math.floor(minute / 60)).padStart(2, '0'), String(minute % 60).padStart(2, '0')];
}
