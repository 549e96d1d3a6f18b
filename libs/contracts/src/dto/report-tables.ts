import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import type { Freshness } from './freshness.js';
import type { AgeingView, OpenDataQuery, OpenDataView } from './open-data.js';
import { AskedPeriod, type ReportPeriod } from './report-periods.js';
import { IsDay, IsId } from './shared.js';

/**
 * Figures of dossiers in a period, each with the dossiers behind it. `received` = `carriedOver` + `new` = `solved` + `open`;
 * `new` = `newOnline` + `newDirect`; `solved` = `inTime` + `late`, `inTime` = `early` + `onTime`; `open` = `notDue` + `overdue`.
 * The others are parts of one of them: `waiting` of `open`, `withdrawn`, `stopped`, `declined` of `solved`.
 */
export const DOSSIER_FIGURES = [
  'received',
  'carriedOver',
  'new',
  'newOnline',
  'newDirect',
  'solved',
  'inTime',
  'early',
  'onTime',
  'late',
  'open',
  'notDue',
  'overdue',
  'waiting',
  'withdrawn',
  'stopped',
  'declined',
  'returned',
  'awaitingPickUp',
] as const;
export type DossierFigure = (typeof DOSSIER_FIGURES)[number];

/** Also `overdue:<reason>` and `late:<reason>`, reason of `LATENESS_REASONS` or `none`. */
export type ReasonFigure = `${'overdue' | 'late'}:${string}`;
export type FigureId = DossierFigure | ReasonFigure;

/** Figures of other facts, each with the acts behind it. */
export const ACT_FIGURES = [
  'procedures.inForce',
  'procedures.posted.website',
  'procedures.posted.board',
  'units.divisions',
  'units.divisions.planned',
  'units.divisions.inspected',
  'units.affiliated',
  'units.affiliated.planned',
  'units.affiliated.inspected',
  'findings.open',
  'findings.remedied',
] as const;
export type ActFigure = (typeof ACT_FIGURES)[number];

export const TABLE_FORMS = ['06a', '07a', 'detail', 'months'] as const;
export type TableForm = (typeof TABLE_FORMS)[number];
export const TABLE_ROWS = ['field', 'procedure', 'unit', 'channel'] as const;
export type TableRows = (typeof TABLE_ROWS)[number];

/** A period, and what part of the dossiers is looked at. */
export class DossierScope extends AskedPeriod {
  /** Code of a field. */
  @IsOptional()
  @IsId()
  field?: string;

  /** Code of a procedure. */
  @IsOptional()
  @IsId()
  procedure?: string;

  @IsOptional()
  @IsId()
  unit?: string;

  @IsOptional()
  @IsIn(['counter', 'online', 'post'], { message: 'phải là counter, online hoặc post' })
  channel?: string;

  /** Day whose map of units is used; default: units as they were when they received the dossiers. */
  @IsOptional()
  @IsDay()
  map?: string;
}

export class TableQuery extends DossierScope {
  @IsIn(TABLE_FORMS, { message: `phải là một trong: ${TABLE_FORMS.join(', ')}` })
  form: TableForm;

  @IsOptional()
  @IsIn(TABLE_ROWS, { message: `phải là một trong: ${TABLE_ROWS.join(', ')}` })
  by?: TableRows;

  /** Version of the form; default: the one in force on the last counted day. */
  @IsOptional()
  @IsIn(['2017', '2020'], { message: 'phải là 2017 hoặc 2020' })
  version?: string;
}

export interface ReportColumn {
  key: string;
  /** Number printed below the head, for example `(3)`; empty where the form has none. */
  no: string;
  /** Heads from the top to the column itself; equal neighbours are one cell. */
  heads: string[];
  kind: 'count' | 'rate';
  /**
   * Figure whose facts stand behind a cell; null where it is computed from others. Facts of a cell are asked for with this
   * figure and the row as `field`, `procedure`, `unit` or `channel`; of a table by month with the days of that month; of a
   * table by reason with `<figure>:<row>`, the total with the figure alone.
   */
  figure: FigureId | null;
}

export interface ReportRow {
  /** Code of the field, procedure, unit or channel; `YYYY-MM` of a monthly series; empty for the total. */
  key: string;
  label: string;
  /** Whole numbers; percent with one decimal; null: nothing to compare with. By key of the column. */
  cells: Record<string, number | null>;
}

export interface ReportTable {
  form: TableForm;
  formVersion: string;
  formNo: string;
  source: string;
  title: string;
  by: TableRows | 'month' | 'reason';
  period: ReportPeriod;
  /** Scope besides the period, as asked. */
  scope: { field?: string; procedure?: string; unit?: string; channel?: string; map?: string };
  columns: ReportColumn[];
  rows: ReportRow[];
  total: ReportRow;
  /** Vietnamese: how things are counted, printed below. */
  notes: string[];
  freshness: Freshness;
}

export class FactsQuery extends DossierScope {
  /** A figure of dossiers or acts; see `DOSSIER_FIGURES`, `ACT_FIGURES`, `ReasonFigure`. */
  @Matches(/^[A-Za-z][A-Za-z.:-]{1,59}$/, { message: 'phải là mã một số liệu' })
  figure: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  @Max(500, { message: 'lớn nhất là 500' })
  limit?: number;

  @IsOptional()
  @IsId()
  cursor?: string;
}

export interface DossierFactLine {
  kind: 'dossier';
  id: string;
  /** Empty until a code was given. */
  code: string;
  procedureCode: string;
  fieldCode: string;
  unitId: string;
  channel: string;
  receivedOn: string;
  dueOn: string;
  completedOn: string;
  /** early, on-time, late or empty. */
  timeliness: string;
  /** completed, withdrawn, stopped or empty. */
  ended: string;
  latenessReason: string;
}

export interface ActFactLine {
  kind: 'procedure' | 'unit' | 'finding';
  id: string;
  label: string;
  on: string;
}

export interface FactsPage {
  figure: string;
  period: ReportPeriod;
  /** All of them: equal to the cell. */
  total: number;
  items: (DossierFactLine | ActFactLine)[];
  nextCursor: string | null;
  freshness: Freshness;
}

export const reportsApi = {
  table: request<TableQuery, ReportTable>('statistics.reports.table'),
  facts: request<FactsQuery, FactsPage>('statistics.reports.facts'),
  ageing: request<OpenDataQuery, AgeingView>('statistics.reports.ageing'),
  openData: request<OpenDataQuery, OpenDataView>('statistics.reports.open-data'),
};
