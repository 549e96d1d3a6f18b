import { IsIn, IsOptional, IsString, Length } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId, PageQuery, type Page } from './shared.js';

/** `division` = thuộc Sở, `affiliated` = trực thuộc Sở: two sets that are never merged. */
export const UNIT_KINDS = ['department', 'division', 'affiliated'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

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
}

export class DissolveUnit {
  @IsId()
  unitId: string;

  @IsDay()
  dissolvedFrom: string;
}

export class ListUnits extends PageQuery {
  @IsOptional()
  @IsIn(UNIT_KINDS)
  kind?: UnitKind;
}

export interface UnitView {
  id: string;
  name: string;
  kind: UnitKind;
  parentId: string | null;
  code: string | null;
  validFrom: string;
  dissolvedFrom: string | null;
}

export const unitsApi = {
  establish: request<EstablishUnit, UnitView>('units.establish'),
  rename: request<RenameUnit, UnitView>('units.rename'),
  dissolve: request<DissolveUnit, UnitView>('units.dissolve'),
  list: request<ListUnits, Page<UnitView>>('units.list'),
};
