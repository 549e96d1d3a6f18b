import type {
  Freshness,
  ReportColumn,
  ReportPeriod,
  ReportRow,
  ReportTable,
  TableQuery,
  TableRows,
} from '@motcua/contracts';

import { addFigures } from '../cell-figures.js';
import type { Cell, CellFigures } from '../cells.js';
import type { Names } from '../figure-ports.js';
import { COUNTED_REASONS, REASON_NAMES } from '../lateness-reasons.js';
import { rate } from '../rate.js';
import type { Layout, LayoutColumn } from './layouts.js';
import { NOTES } from './notes.js';

/** What a table is made from: nothing else is looked up. */
export interface TableSources {
  readonly query: TableQuery;
  readonly period: ReportPeriod;
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  readonly names: Names;
  readonly unitOn: (unitId: string) => string;
  readonly freshness: Freshness;
  /** Procedures that are shown even without dossiers. */
  readonly inForce: readonly string[];
}

/** A table by field, procedure, unit, channel or, for reasons, by reason. Its total is the sum of its rows. */
export function buildTable(sources: TableSources): ReportTable {
  const { query, cells, layout } = sources;
  const byReason = query.form === '07a' && !query.by;
  const rows = byReason ? reasonRows(cells, layout) : rowsBy(query.by ?? 'field', sources);
  const total = rowOf('', 'Tổng số', addFigures(cells.map(({ figures }) => figures)), layout);
  return { ...frameOf(sources), by: byReason ? 'reason' : (query.by ?? 'field'), rows, total };
}

/** Everything but the rows. */
export function frameOf({
  query,
  period,
  layout,
  freshness,
}: Omit<TableSources, 'cells'>): Omit<ReportTable, 'by' | 'rows' | 'total'> {
  const { form, field, procedure, unit, channel, map } = query;
  const given = Object.entries({ field, procedure, unit, channel, map }).filter(([, value]) => value !== undefined);
  return {
    form,
    formVersion: layout.version,
    formNo: layout.formNo,
    source: layout.source,
    title: layout.title,
    period,
    scope: Object.fromEntries(given),
    columns: layout.columns.map(columnOf),
    notes: [...NOTES],
    freshness,
  };
}

export function rowOf(key: string, label: string, figures: CellFigures, { columns }: Layout): ReportRow {
  const cells = columns.map(({ key: column, figure }) => [column, valueOf(figure, figures)] as const);
  return { key, label, cells: Object.fromEntries(cells) };
}

function rowsBy(by: TableRows, sources: TableSources): ReportRow[] {
  const { cells, layout, names, unitOn } = sources;
  const key = ROW_KEYS[by];
  const groups = Map.groupBy(cells, (cell) => (by === 'unit' ? unitOn(cell.unitId) : key(cell)));
  const keys = [...new Set([...alwaysShown(by, sources), ...groups.keys()])];
  const label = (code: string) => labelOf(by, code, names);
  return keys
    .map((code) => rowOf(code, label(code), addFigures((groups.get(code) ?? []).map(({ figures }) => figures)), layout))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi') || (a.key < b.key ? -1 : 1));
}

const ROW_KEYS: Readonly<Record<TableRows, (cell: Cell) => string>> = {
  field: ({ fieldCode }) => fieldCode,
  procedure: ({ procedureCode }) => procedureCode,
  unit: ({ unitId }) => unitId,
  channel: ({ channel }) => channel,
};

/** All fields and all procedures in force belong in the form, unless one was asked for. */
function alwaysShown(by: TableRows, { query, names, inForce }: TableSources): readonly string[] {
  const narrowed = query.field ?? query.procedure ?? query.unit ?? query.channel;
  if (narrowed !== undefined) return [];
  if (by === 'field') return names.fields;
  return by === 'procedure' ? inForce : [];
}

function labelOf(by: TableRows, code: string, names: Names): string {
  if (by === 'field') return names.field(code);
  if (by === 'procedure') return names.procedure(code);
  return by === 'unit' ? names.unit(code) : (CHANNELS[code] ?? code);
}

const CHANNELS: Readonly<Record<string, string>> = {
  counter: 'Trực tiếp',
  online: 'Trực tuyến',
  post: 'Dịch vụ bưu chính',
};

function reasonRows(cells: readonly Cell[], layout: Layout): ReportRow[] {
  const figures = addFigures(cells.map((cell) => cell.figures));
  return COUNTED_REASONS.map((reason) => {
    const counted = layout.columns.map(
      ({ key, figure }) => [key, figures[`${figure}:${reason}` as 'late'] ?? 0] as const,
    );
    return { key: reason, label: REASON_NAMES.get(reason) ?? reason, cells: Object.fromEntries(counted) };
  });
}

const valueOf = (figure: LayoutColumn['figure'], figures: CellFigures): number | null =>
  figure === 'rate' ? rate(figures.inTime, figures.solved) : (figures[figure] ?? 0);

const columnOf = ({ key, no, heads, figure }: LayoutColumn): ReportColumn => ({
  key,
  no,
  heads: [...heads],
  kind: figure === 'rate' ? 'rate' : 'count',
  figure: figure === 'rate' ? null : figure,
});
