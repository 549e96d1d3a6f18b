import type { FormBlock, FormSheet } from '@motcua/contracts';

import { day } from '../../pages/format.js';

/** The body above the department, from a day on; the provinces were merged by Nghị quyết 202/2025/QH15. Newest first. */
const AUTHORITIES = [
  { from: '2025-07-01', authority: 'Ủy ban nhân dân thành phố Cần Thơ', place: 'Cần Thơ' },
  { from: '', authority: 'Ủy ban nhân dân tỉnh Sóc Trăng', place: 'Sóc Trăng' },
] as const;

/** @param on a day or an instant */
export const authorityOn = (on: string) => AUTHORITIES.find(({ from }) => from <= on) ?? AUTHORITIES[1];

export interface Head {
  readonly kind: string;
  readonly title: string;
  readonly number: string;
  /** Day of the document, or the instant it was made. */
  readonly on: string;
  readonly department: string;
  /** A third line of the head, for example the team. */
  readonly body?: string;
}

/** An A4 document of the department with the official head and nothing in it. */
export function sheetOf({ kind, title, number, on, department, body }: Head): FormSheet {
  const { authority, place } = authorityOn(on);
  const lines = [authority, department, body ?? ''].filter(Boolean);
  return {
    kind,
    formNo: '',
    source: '',
    title: title.toLocaleUpperCase('vi'),
    paper: 'A4',
    landscape: false,
    agencyLines: lines.map((line) => line.toLocaleUpperCase('vi')),
    nationalLines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    number,
    placeAndDate: `${place}, ${longDay(on)}`,
    watermark: null,
    blocks: [],
    signatures: [],
    qr: null,
    notes: [],
  };
}

/** `ngày 11 tháng 4 năm 2017`, the Vietnamese day of an instant; the months 1 and 2 carry a nought, so that nothing can be added. */
export function longDay(on: string): string {
  const [date = '', month = '', year = ''] = day(on).split('/');
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

export const text = (value: string): FormBlock => ({ kind: 'text', text: value });

export const list = (items: readonly string[]): FormBlock => ({ kind: 'list', items: [...items] });

export const SIGNED = '(Ký, ghi rõ họ tên)';
export const SIGNED_AND_SEALED = '(Ký, ghi rõ họ tên và đóng dấu)';
