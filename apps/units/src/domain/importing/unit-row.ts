import type { CodeScheme, EstablishUnit, ListValues, UnitKind } from '@motcua/contracts';

import { nameOn } from '../as-on.js';
import { SCHEME_RULES } from '../codes/code-schemes.js';
import type { Unit } from '../unit.js';
import type { Fault } from './records.js';

/** A row of a list of units, read. */
export interface UnitRow {
  readonly unit: EstablishUnit;
  readonly codes: readonly { readonly scheme: CodeScheme; readonly code: string; readonly column: string }[];
}

/** @param kindOf what the words of the file mean */
export function unitRow(values: ListValues, kindOf: Readonly<Record<string, UnitKind>>): UnitRow {
  const text = (key: string) => String(values[key] ?? '');
  const parentId = text('parentId');
  const unit = {
    unitId: text('unitId'),
    name: text('name'),
    kind: kindOf[text('kind')] ?? ('affiliated' as const),
    validFrom: text('validFrom'),
    ...(parentId ? { parentId } : {}),
  };
  const codes = [
    { scheme: 'qcvn-102-2016', code: text('codeQcvn'), column: 'Mã định danh QCVN 102' },
    { scheme: 'qd-20-2020', code: text('codeQd'), column: 'Mã định danh QĐ 20/2020' },
  ] as const;
  return { unit, codes: codes.filter(({ code }) => code !== '') };
}

/** Where a row disagrees with the unit that is there: a file changes no name, kind or day, a decision does. */
export function disagreements({ unit: row, codes }: UnitRow, unit: Unit, today: string): Fault[] {
  const pairs: [column: string, given: string, known: string][] = [
    ['Tên đơn vị', row.name, nameOn(unit, today)],
    ['Loại đơn vị', row.kind, unit.kind],
    ['Mã đơn vị chủ quản', row.parentId ?? '', unit.parentId],
    ['Hoạt động từ ngày', row.validFrom, unit.validFrom],
  ];
  const borne = codes.map(({ scheme, code, column }): (typeof pairs)[number] => {
    const known = unit.codes.findLast((one) => one.scheme === scheme && !one.to)?.code;
    return [column, code, known ?? code];
  });
  return [...pairs, ...borne]
    .filter(([, given, known]) => given !== known)
    .map(([column, value, known]) => {
      const now = known ? `«${known}»` : 'để trống';
      return { column, value, reason: `Khác với dữ liệu đang có (${now}); thay đổi phải nhập bằng quyết định` };
    });
}

/** Codes of a row the unit does not bear yet. */
export const newCodes = ({ codes }: UnitRow, unit: Unit | null): UnitRow['codes'] =>
  codes.filter(({ scheme, code }) => !unit?.codes.some((one) => one.scheme === scheme && one.code === code && !one.to));

/** A file does not say since when a code is borne: since the unit exists and the scheme is in force. */
export function codeDay(scheme: CodeScheme, unitFrom: string): string {
  const ruleFrom = SCHEME_RULES.find((rule) => rule.scheme === scheme)?.validFrom ?? unitFrom;
  return ruleFrom > unitFrom ? ruleFrom : unitFrom;
}
