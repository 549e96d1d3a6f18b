import type { Freshness, ReportColumn, ReportPeriod, ReportTable } from '@motcua/contracts';

import type { Directory } from '../desk/directory.js';
import { channelWord } from '../desk/words.js';
import { count, day, decimal, moment, NOTHING } from '../pages/format.js';

/** Names for what a scope gives by code. */
export type ScopeNames = Pick<Directory, 'unitName' | 'procedureName' | 'fieldName'>;

/** `8.182`; rates with one decimal always, so that a column of them stands in line. */
export function cellText({ kind }: Pick<ReportColumn, 'kind'>, value: number | null | undefined): string {
  if (value === null || value === undefined) return NOTHING;
  if (kind === 'count') return count(value);
  return Number.isInteger(value) ? `${count(value)},0` : decimal(value);
}

/** `6 tháng đầu năm 2017 (Từ ngày 01/01/2017 đến ngày 30/06/2017), số liệu chốt hết ngày 16/05/2017`. */
export function periodText({ name, from, to, cutOff, origin }: ReportPeriod): string {
  const days = origin === 'asked' ? '' : ` (Từ ngày ${day(from)} đến ngày ${day(to)})`;
  return `${name}${days}${cutOff === to ? '' : `, số liệu chốt hết ngày ${day(cutOff)}`}`;
}

/** What part of the dossiers is looked at, in words; empty: all of them. */
export function scopeTexts(scope: ReportTable['scope'], names: ScopeNames): string[] {
  const { field, procedure, unit, channel, map } = scope;
  return [
    ...(field ? [`Lĩnh vực: ${names.fieldName(field)}`] : []),
    ...(procedure ? [`Thủ tục: ${names.procedureName(procedure)}`] : []),
    ...(unit ? [`Đơn vị: ${names.unitName(unit)}`] : []),
    ...(channel ? [`Hình thức nộp: ${channelWord(channel)}`] : []),
    ...(map ? [`Đơn vị theo sơ đồ tổ chức ngày ${day(map)}`] : []),
  ];
}

/** Until when the figures are true. */
export function freshnessText({ asOf, position }: Freshness): string {
  if (position === 0 || asOf === '') return 'Chưa có sự kiện nào được ghi nhận.';
  return `Số liệu đến ${moment(asOf)}, vị trí ${count(position)}.`;
}

/** Said wherever figures stand while some facts could not be read. */
export const incompleteText = ({ incomplete }: Freshness): string =>
  incomplete === 0
    ? ''
    : `Số liệu chưa đầy đủ: ${count(incomplete)} hồ sơ có sự kiện chưa đọc được, đang chờ quản trị hệ thống xử lý.`;

/** Below every table, on the screen and on paper. */
export const footTexts = ({ notes, freshness }: Pick<ReportTable, 'notes' | 'freshness'>): string[] =>
  [...notes, freshnessText(freshness), incompleteText(freshness)].filter(Boolean);

/** `Biểu số 06a`, with the document it comes from. */
export const formText = ({ formNo, source }: Pick<ReportTable, 'formNo' | 'source'>): string =>
  [formNo, source].filter(Boolean).join(' – ');
