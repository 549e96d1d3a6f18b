import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, IsOptional, ValidateNested } from 'class-validator';

import { request } from '../requests/request.js';
import type { DossierFigure } from './report-tables.js';
import { IsId, IsLines, IsText } from './shared.js';

/** Figures somebody can write down; whole numbers from 0. Only those that were written are compared. */
export const DECLARED_FIGURES = [
  'received',
  'carriedOver',
  'new',
  'newOnline',
  'newDirect',
  'solved',
  'early',
  'onTime',
  'late',
  'open',
  'notDue',
  'overdue',
] as const satisfies readonly DossierFigure[];
export type DeclaredFigure = (typeof DECLARED_FIGURES)[number];
export type DeclaredNumbers = Partial<Record<DeclaredFigure, number>>;

export class DeclaredRef {
  @IsId()
  declaredId: string;
}

export class DeclaredRowInput {
  /** Code or name of a field or procedure, or any word where neither is known. */
  @IsText(200)
  label: string;

  @IsObject({ message: 'phải là các số liệu' })
  figures: DeclaredNumbers;
}

/** Enters figures of a unit and a period, or replaces those entered under the same id. */
export class EnterDeclaredFigures extends DeclaredRef {
  @IsId()
  periodId: string;

  @IsId()
  unitId: string;

  /** Document they were taken from. Stays in the statistics database. */
  @IsText(200)
  source: string;

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một dòng' })
  @ArrayMaxSize(500, { message: 'tối đa 500 dòng' })
  @ValidateNested({ each: true })
  @Type(() => DeclaredRowInput)
  rows: DeclaredRowInput[];

  /** The total as it was printed; it may disagree with the rows. */
  @IsOptional()
  @IsObject({ message: 'phải là các số liệu' })
  total?: DeclaredNumbers;
}

export class ExplainDeclaredFigures extends DeclaredRef {
  /** Printed with the report. */
  @IsLines()
  reason: string;
}

export class ListDeclaredFigures {
  @IsOptional()
  @IsId()
  periodId?: string;
}

/** Two numbers that should be equal. */
export interface FigureDifference {
  /** total and sum of the rows; parts of one row; written and computed by the system. */
  kind: 'total' | 'parts' | 'computed';
  figure: DeclaredFigure;
  /** Label of the row, or empty for the total. */
  row: string;
  stated: number;
  expected: number;
  /** stated − expected. */
  difference: number;
  /** Vietnamese: `Tổng 8188 ≠ 8182, lệch 6`. */
  text: string;
}

export interface DeclaredFiguresView {
  declaredId: string;
  periodId: string;
  unitId: string;
  source: string;
  rows: { label: string; key: string; figures: DeclaredNumbers }[];
  total: DeclaredNumbers;
  state: 'entered' | 'withdrawn';
  enteredAt: string;
  differences: FigureDifference[];
  /** Why they disagree, or null while nobody said. */
  reason: string | null;
}

export const declaredApi = {
  enter: request<EnterDeclaredFigures, DeclaredFiguresView>('statistics.declared.enter'),
  explain: request<ExplainDeclaredFigures, DeclaredFiguresView>('statistics.declared.explain'),
  withdraw: request<DeclaredRef, DeclaredFiguresView>('statistics.declared.withdraw'),
  get: request<DeclaredRef, DeclaredFiguresView>('statistics.declared.get'),
  list: request<ListDeclaredFigures, { items: DeclaredFiguresView[] }>('statistics.declared.list'),
};
