import type { ChannelTermsInput, CopyKind, LimitInput, PaperInput, SendingChannel } from '@motcua/contracts';

import { day } from '../pages/format.js';

/** Papers and terms as people type them: one a line, its parts between bars. */
export const PAPER_HELP =
  'Mỗi dòng một giấy tờ: tên | số bản chính | số bản sao | loại bản sao (chứng thực, bản chụp, đối chiếu) | mã mẫu | tên mẫu | địa chỉ tải mẫu. Chỉ bắt buộc có tên; phần sau bỏ trống được.';
export const TERMS_HELP =
  'Chỉ ghi khi khác quy định chung. Mỗi dòng một hình thức: trực tiếp, trực tuyến hoặc bưu chính | thời hạn | phí, lệ phí. Ví dụ: trực tuyến | 2 ngày làm việc | Không. Thời hạn ghi: 5 ngày làm việc; 10 ngày; 8 giờ làm việc; 1 tháng; trong ngày; trong ngày, nhận đến 15:00; theo lịch 22/06/2017.';

const COPIES: Record<CopyKind, string> = { certified: 'chứng thực', plain: 'bản chụp', compared: 'đối chiếu' };
const CHANNELS: Record<SendingChannel, string> = { counter: 'trực tiếp', online: 'trực tuyến', post: 'bưu chính' };

export interface Unreadable {
  readonly fault: string;
}

export function paperLines(papers: readonly PaperInput[]): string {
  return papers.map((paper) => withoutEmptyEnd(cellsOf(paper)).join(' | ')).join('\n');
}

const cellsOf = ({ name, originals, copies, copyKind, form, formName, formUrl }: PaperInput): string[] => [
  name,
  String(originals),
  String(copies),
  copyKind ? COPIES[copyKind] : '',
  form ?? '',
  formName ?? '',
  formUrl ?? '',
];

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

export const papersFrom = (text: string): PaperInput[] | Unreadable => eachLine(text, paperFrom);

function paperFrom(cells: readonly string[]): PaperInput | string {
  const [name = '', originals = '', copies = '', kind = '', form = '', formName = '', formUrl = ''] = cells;
  if (name === '') return 'thiếu tên giấy tờ.';
  if (cells.length > 7) return 'có nhiều hơn bảy phần.';
  const counts = [originals || '0', copies || '0'].map((count) =>
    /^\d{1,2}$/.test(count) ? Number(count) : Number.NaN,
  );
  if (counts.some(Number.isNaN)) return 'số bản chính, số bản sao phải là số.';
  const copyKind = keyOf(COPIES, kind);
  if (kind !== '' && copyKind === undefined) return `không có loại bản sao «${kind}».`;
  const said = { copyKind, form, formName, formUrl };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value));
  return { name, originals: counts[0] ?? 0, copies: counts[1] ?? 0, ...given };
}

export function termsLines(channels: readonly ChannelTermsInput[]): string {
  return channels
    .map(({ channel, limit, fee = '' }) =>
      withoutEmptyEnd([CHANNELS[channel], limit ? limitLine(limit) : '', fee]).join(' | '),
    )
    .join('\n');
}

export const termsFrom = (text: string): ChannelTermsInput[] | Unreadable => eachLine(text, termFrom);

function termFrom(cells: readonly string[]): ChannelTermsInput | string {
  const [name = '', limitText = '', fee = ''] = cells;
  const channel = keyOf(CHANNELS, name);
  if (channel === undefined) return `không có hình thức nộp «${name}».`;
  const limit = limitText === '' ? undefined : limitFrom(limitText);
  if (limit === null) return `không đọc được thời hạn «${limitText}».`;
  return { channel, ...(limit ? { limit } : {}), ...(fee ? { fee } : {}) };
}

const UNITS = {
  'ngày làm việc': 'working-day',
  ngày: 'calendar-day',
  'giờ làm việc': 'working-hour',
  tháng: 'month',
} as const;

function limitLine({ unit, value, cutOff, dueOn }: LimitInput): string {
  const until = cutOff ? `, nhận đến ${cutOff}` : '';
  if (unit === 'same-day') return `trong ngày${until}`;
  if (unit === 'schedule') return `theo lịch ${day(dueOn ?? '')}`;
  return `${value} ${Object.entries(UNITS).find(([, known]) => known === unit)?.[0] ?? unit}${until}`;
}

function limitFrom(text: string): LimitInput | null {
  const [, what = '', cutOff] = /^(.*?)(?:,\s*nhận đến (\d{2}:\d{2}))?$/iu.exec(text.normalize('NFC')) ?? [];
  const until = cutOff ? { cutOff } : {};
  if (/^trong ngày$/i.test(what)) return { unit: 'same-day', value: 1, ...until };
  const [, date, month, year] = /^theo lịch (\d{2})\/(\d{2})\/(\d{4})$/i.exec(what) ?? [];
  if (year) return { unit: 'schedule', value: 0, dueOn: `${year}-${month}-${date}` };
  const [, value, unit = ''] = /^(\d{1,3})\s+(.+)$/.exec(what) ?? [];
  const known = UNITS[unit.toLowerCase() as keyof typeof UNITS];
  return value && known ? { unit: known, value: Number(value), ...until } : null;
}

function eachLine<T>(text: string, read: (cells: readonly string[]) => T | string): T[] | Unreadable {
  const items: T[] = [];
  const faults: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const item = read(line.split('|').map((cell) => cell.trim()));
    if (typeof item === 'string') faults.push(`Dòng ${index + 1}: ${item}`);
    else items.push(item);
  }
  return faults.length > 0 ? { fault: faults.join(' ') } : items;
}

const keyOf = <K extends string>(names: Record<K, string>, name: string): K | undefined =>
  (Object.keys(names) as K[]).find((key) => names[key] === name.normalize('NFC').toLowerCase());
