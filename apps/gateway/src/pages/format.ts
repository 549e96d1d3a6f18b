import type { ProcedureListItem } from '@motcua/contracts';

/** Shown where there is nothing to measure yet. */
export const NOTHING = '–';

/** `8.182`: thousands with a dot. */
export const count = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** `98,5`, `100`: one decimal at most, with a comma. */
export function decimal(value: number): string {
  const [whole = '0', fraction = '0'] = value.toFixed(1).split('.');
  return count(Number(whole)) + (fraction === '0' ? '' : `,${fraction}`);
}

export const percent = (value: number | null): string => (value === null ? NOTHING : `${decimal(value)}%`);
export const hours = (value: number | null): string => (value === null ? NOTHING : decimal(value));

/** `7/13 (53,8%)`. */
export const share = (part: number, total: number, rate: number): string =>
  `${count(part)}/${count(total)} (${percent(total === 0 ? null : rate)})`;

/** `16/05/2017` from `2017-05-16` or from the local day of an instant. */
export function day(value: string): string {
  const local = value.length > 10 ? vietnamese(value) : value;
  const [year = '', month = '', date = ''] = local.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}

/** `08:05 ngày 16/05/2017`, in Vietnamese time whatever the offset of the instant. */
export const moment = (instant: string): string => `${vietnamese(instant).slice(11, 16)} ngày ${day(instant)}`;

function vietnamese(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
}

/** Cuts between words so that the text with its `…` stays within `length` characters. */
export function cut(text: string, length = 95): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length);
  const blank = head.lastIndexOf(' ');
  return `${head.slice(0, blank > length / 2 ? blank : length - 1).replace(/[\s,;:.–-]+$/, '')}…`;
}

type Limit = ProcedureListItem['limit'];

const LIMITS: Record<Limit['unit'], (limit: Limit) => string> = {
  'working-day': ({ value }) => `${count(value)} ngày làm việc`,
  'calendar-day': ({ value }) => `${count(value)} ngày`,
  'working-hour': ({ value }) => `${count(value)} giờ làm việc`,
  month: ({ value }) => `${count(value)} tháng`,
  'same-day': () => 'Trong ngày',
  schedule: ({ dueOn }) => (dueOn ? `Theo lịch thi (${day(dueOn)})` : 'Theo lịch thi'),
};

/** `Trong ngày (nhận sau 15 giờ: ngày làm việc tiếp theo)`. */
export function limitText(limit: Limit): string {
  const text = LIMITS[limit.unit](limit);
  if (!limit.cutOff) return text;
  const then = limit.unit === 'same-day' ? 'ngày làm việc tiếp theo' : 'tính từ ngày làm việc tiếp theo';
  return `${text} (nhận sau ${clockTime(limit.cutOff)}: ${then})`;
}

/** `15 giờ`, `15 giờ 30`. */
function clockTime(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)} giờ${minute === '00' ? '' : ` ${minute}`}`;
}

/** A state name at the beginning of a line. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
