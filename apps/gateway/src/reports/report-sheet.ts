import type { FormSheet, ReportColumn, ReportRow, ReportTable, SheetColumn } from '@motcua/contracts';

import { authorityOn, sheetOf, SIGNED, SIGNED_AND_SEALED } from '../inspections/sheets/heads.js';
import { headRows, numberRow, stubOf } from './head-rows.js';
import { cellText, footTexts, formText, periodText, scopeTexts, type ScopeNames } from './report-lines.js';

/** What a report says about itself besides the table. */
export interface ReportFrame {
  /** Who reports. */
  readonly department: string;
  readonly names: ScopeNames;
  /** Day it is printed. */
  readonly today: string;
}

/** Per cent of the width: number of the row, its name. */
const STUB_WIDTHS = [4, 24] as const;

/** With more columns words would be broken: smaller letters, and less room for the name of a row. */
const MOST_COLUMNS = 20;
const WIDE_STUB_WIDTHS = [3, 17] as const;

const isWide = ({ columns }: ReportTable): boolean => columns.length > MOST_COLUMNS;

export const UNIT_OF_COUNT = 'Số hồ sơ TTHC';

export const SIGNATURES = [
  { title: 'NGƯỜI LẬP BIỂU', note: SIGNED, name: '' },
  { title: 'THỦ TRƯỞNG ĐƠN VỊ', note: SIGNED_AND_SEALED, name: '' },
];

/** Lines above the table: who reports to whom, about what time and what part. */
export function reportFields({ period, scope }: ReportTable, { department, names, today }: ReportFrame) {
  const parts = scopeTexts(scope, names);
  return [
    { label: 'Đơn vị báo cáo', value: department },
    { label: 'Đơn vị nhận báo cáo', value: authorityOn(today).authority },
    { label: 'Kỳ báo cáo', value: periodText(period) },
    ...(parts.length > 0 ? [{ label: 'Phạm vi', value: parts.join('; ') }] : []),
    { label: 'Đơn vị tính', value: UNIT_OF_COUNT },
  ];
}

/** The table on A4 across, with the official head. */
export function reportSheet(table: ReportTable, frame: ReportFrame): FormSheet {
  const { department, today } = frame;
  const head = sheetOf({
    kind: isWide(table) ? 'report-table-wide' : 'report-table',
    title: table.title,
    number: '',
    on: today,
    department,
  });
  const numbers = numberRow(table);
  return {
    ...head,
    source: formText(table),
    landscape: true,
    blocks: [
      { kind: 'fields', rows: reportFields(table, frame) },
      {
        kind: 'table',
        columns: columnsOf(table),
        head: [...headRows(table), ...(numbers ? [numbers.map((title) => ({ title, across: 1, down: 1 }))] : [])],
        rows: [
          ...table.rows.map((row, at) => lineOf(`${at + 1}`, row, table.columns)),
          lineOf('', table.total, table.columns),
        ],
        summed: true,
      },
    ],
    signatures: SIGNATURES.map((signature) => ({ ...signature })),
    notes: footTexts(table),
  };
}

function columnsOf(table: ReportTable): SheetColumn[] {
  const [number, name] = isWide(table) ? WIDE_STUB_WIDTHS : STUB_WIDTHS;
  const rest = (100 - number - name) / table.columns.length;
  return [
    { title: 'TT', width: number },
    { title: stubOf(table), width: name },
    ...table.columns.map(({ key }) => ({ title: key, width: rest, numeric: true })),
  ];
}

const lineOf = (number: string, { label, cells }: ReportRow, columns: readonly ReportColumn[]): string[] => [
  number,
  label,
  ...columns.map((column) => cellText(column, cells[column.key])),
];
