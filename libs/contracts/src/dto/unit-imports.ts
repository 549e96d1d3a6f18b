import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId } from './shared.js';

/** What a file lists. */
export const ORGANISATION_LISTS = ['units', 'staff'] as const;
export type OrganisationList = (typeof ORGANISATION_LISTS)[number];

export type ListValues = Readonly<Record<string, string | number>>;

/** Rows one message carries. */
export const IMPORT_ROWS_AT_ONCE = 200;
/** Rows a list may have: all of them are entered while the sender waits. */
export const IMPORT_MOST_ROWS = 2_000;
/** Rows told of one import, those that are refused first. */
export const IMPORT_TOLD_ROWS = 500;

export class OpenListImport {
  @IsId()
  importId: string;

  @IsIn(ORGANISATION_LISTS)
  list: OrganisationList;

  @IsString()
  @Length(1, 200)
  fileName: string;

  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  titles: string[];

  @IsIn([',', ';', '\t'])
  separator: ',' | ';' | '\t';
}

export class RowFault {
  @IsString()
  column: string;

  @IsString()
  value: string;

  @IsString()
  reason: string;
}

export class ListRow {
  /** As Excel numbers it. */
  @IsInt()
  @Min(1)
  line: number;

  /** By the keys of the columns; empty where the row could not be read. */
  @IsObject()
  values: ListValues;

  /** Cells as in the file. */
  @IsArray()
  @IsString({ each: true })
  raw: string[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RowFault)
  faults: RowFault[];
}

export class AddListRows {
  @IsId()
  importId: string;

  @IsArray()
  @ArrayMaxSize(IMPORT_ROWS_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => ListRow)
  rows: ListRow[];
}

export class ListImportRef {
  @IsId()
  importId: string;
}

export class RejectedFrom extends ListImportRef {
  /** Line after which to go on; 0 from the beginning. */
  @IsInt()
  @Min(0)
  after: number;
}

export class ExportList {
  @IsIn(ORGANISATION_LISTS)
  list: OrganisationList;

  /** Units and roles there were on this day; today unless given. */
  @IsOptional()
  @IsDay()
  on?: string;
}

/** new: is entered; changed: something is added to what is there; same: nothing to do; refused: the reason says why. */
export type RowOutcome = 'new' | 'changed' | 'same' | 'refused';

export interface ListRowView {
  line: number;
  outcome: RowOutcome;
  /** Unit or person, for people. */
  what: string;
  reasons: string[];
}

export interface ListImportView {
  id: string;
  list: OrganisationList;
  fileName: string;
  /** reading: rows still come; judged: what would be done is known; done: it was done. */
  state: 'reading' | 'judged' | 'done';
  openedAt: string;
  counts: Record<RowOutcome, number>;
  /** Units that are new or changed, kind by kind: never added up. */
  units: { department: number; division: number; affiliated: number };
  /** Refused, new and changed ones first, then in the order of the file; no more than can be read. */
  rows: ListRowView[];
}

export interface RejectedListRows {
  titles: string[];
  separator: ',' | ';' | '\t';
  rows: { line: number; raw: string[]; faults: { column: string; value: string; reason: string }[] }[];
  /** Line after which there are more, or null. */
  next: number | null;
}

export const listImportsApi = {
  open: request<OpenListImport, ListImportView>('units.open-list-import'),
  addRows: request<AddListRows, { rows: number }>('units.add-list-rows'),
  /** Says what would be done with each row. */
  judge: request<ListImportRef, ListImportView>('units.judge-list-import'),
  /** Does it; the same again finds nothing left to do. */
  run: request<ListImportRef, ListImportView>('units.run-list-import'),
  get: request<ListImportRef, ListImportView>('units.get-list-import'),
  rejected: request<RejectedFrom, RejectedListRows>('units.rejected-list-rows'),
  export: request<ExportList, ListValues[]>('units.export-list'),
};
