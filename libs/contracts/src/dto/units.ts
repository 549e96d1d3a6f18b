import { IsIn, IsOptional, IsString, Length } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId, IsText, PageQuery, type Page } from './shared.js';

/** `division` = thuộc Sở, `affiliated` = trực thuộc Sở: two sets that are never merged. */
export const UNIT_KINDS = ['department', 'division', 'affiliated'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Schemes of identification codes of agencies; a unit may bear one code of each side by side. */
export const CODE_SCHEMES = ['qcvn-102-2016', 'qd-20-2020'] as const;
export type CodeScheme = (typeof CODE_SCHEMES)[number];

export class EstablishUnit {
  @IsId()
  unitId: string;

  @IsString()
  @Length(2, 200)
  name: string;

  @IsIn(UNIT_KINDS, { message: 'phải là department, division (thuộc) hoặc affiliated (trực thuộc)' })
  kind: UnitKind;

  /** The department for divisions and affiliated units. */
  @IsOptional()
  @IsId()
  parentId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 35)
  code?: string;

  @IsDay()
  validFrom: string;
}

export class RenameUnit {
  @IsId()
  unitId: string;

  @IsString()
  @Length(2, 200)
  name: string;

  @IsDay()
  validFrom: string;

  /** Number and symbol of the decision. */
  @IsOptional()
  @IsText(60)
  decision?: string;
}

export class DissolveUnit {
  @IsId()
  unitId: string;

  @IsDay()
  dissolvedFrom: string;

  @IsOptional()
  @IsText(60)
  decision?: string;
}

export class ListUnits extends PageQuery {
  @IsOptional()
  @IsIn(UNIT_KINDS, { message: 'phải là department, division (thuộc) hoặc affiliated (trực thuộc)' })
  kind?: UnitKind;

  /** Only the units there were on this day, under their names of that day. */
  @IsOptional()
  @IsDay()
  on?: string;
}

export class UnitRef {
  @IsId()
  unitId: string;
}

export class UnitMapQuery {
  @IsDay()
  from: string;

  @IsDay()
  to: string;
}

export class AssignUnitCode {
  @IsId()
  unitId: string;

  @IsIn(CODE_SCHEMES, { message: 'phải là qcvn-102-2016 hoặc qd-20-2020' })
  scheme: CodeScheme;

  @IsText(35)
  code: string;

  @IsDay()
  validFrom: string;

  @IsOptional()
  @IsText(60)
  decision?: string;
}

export interface UnitView {
  id: string;
  /** Of the day asked for, else of today. */
  name: string;
  kind: UnitKind;
  parentId: string | null;
  /** The newest code on that day. */
  code: string | null;
  validFrom: string;
  dissolvedFrom: string | null;
}

export interface UnitNameView {
  name: string;
  from: string;
  decision: string | null;
}

export interface UnitCodeView {
  scheme: CodeScheme;
  code: string;
  from: string;
  /** First day on which it is borne no longer. */
  to: string | null;
  /** Document of the scheme. */
  source: string;
}

/** How a unit ended. */
export interface UnitEndView {
  kind: 'merge' | 'split' | 'hand-over' | 'dissolve';
  on: string;
  successorIds: string[];
  workTo: string | null;
  decision: string | null;
}

export interface UnitDetails extends UnitView {
  /** Oldest first. */
  names: UnitNameView[];
  codes: UnitCodeView[];
  end: UnitEndView | null;
  /** Units it came after. */
  predecessors: { id: string; name: string; kind: UnitEndView['kind']; on: string }[];
  /** Living units of a department, kind by kind: two sets that are never added up. */
  children: { divisions: number; affiliated: number };
}

/** A unit of one day and what stands for it on another. */
export interface MappedUnitView {
  id: string;
  name: string;
  kind: UnitKind;
  /** The unit that does its work on the other day; null: nobody of the department. */
  onMap: { id: string; name: string } | null;
  /** All units that come after it, in the order of the decisions. */
  successors: { id: string; name: string }[];
  /** Acts on the way, in order. */
  steps: LineageStep[];
}

export interface LineageStep {
  unitId: string;
  name: string;
  kind: UnitEndView['kind'];
  on: string;
  decision: string | null;
  successorIds: string[];
}

/** Where a unit came from and where it went. */
export interface LineageView {
  unit: UnitView;
  before: LineageStep[];
  after: LineageStep[];
}

export const unitsApi = {
  establish: request<EstablishUnit, UnitView>('units.establish'),
  rename: request<RenameUnit, UnitView>('units.rename'),
  dissolve: request<DissolveUnit, UnitView>('units.dissolve'),
  assignCode: request<AssignUnitCode, UnitDetails>('units.assign-code'),
  list: request<ListUnits, Page<UnitView>>('units.list'),
  get: request<UnitRef, UnitDetails>('units.get'),
  map: request<UnitMapQuery, MappedUnitView[]>('units.map'),
  lineage: request<UnitRef, LineageView>('units.lineage'),
};
