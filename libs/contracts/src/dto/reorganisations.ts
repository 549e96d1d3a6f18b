import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';

import { request } from '../requests/request.js';
import { ID_PATTERN, IsDay, IsId, IsText, PageQuery, type Page } from './shared.js';
import { CODE_SCHEMES, type CodeScheme } from './units.js';

/** What a decision can do to the organisation. */
export const ACT_KINDS = ['rename', 'change-code', 'merge', 'split', 'hand-over', 'dissolve'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

const MOST_UNITS = 60;
const IDS = { each: true, message: 'mỗi mã chỉ gồm chữ không dấu, số và các dấu . - _ :' } as const;

export class NewUnitInput {
  @IsId()
  unitId: string;

  @IsText(200)
  name: string;
}

/** An act on the organisation with its decision. On a day that has come it is carried out at once, else on its day. */
export class PlanReorganisation {
  @IsId()
  actId: string;

  @IsIn(ACT_KINDS, { message: `phải là một trong ${ACT_KINDS.join(', ')}` })
  kind: ActKind;

  /** The units it is about. */
  @IsArray({ message: 'phải là danh sách mã đơn vị' })
  @ArrayMinSize(1, { message: 'phải có ít nhất một đơn vị' })
  @ArrayMaxSize(MOST_UNITS)
  @Matches(ID_PATTERN, IDS)
  unitIds: string[];

  /** Units that come after them, those of `newUnits` too. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách mã đơn vị' })
  @ArrayMaxSize(MOST_UNITS)
  @Matches(ID_PATTERN, IDS)
  successorIds?: string[];

  /** Successors that the act brings into being. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_UNITS)
  @ValidateNested({ each: true })
  @Type(() => NewUnitInput)
  newUnits?: NewUnitInput[];

  /** Takes the open work of units that end; of a merger it is the successor. */
  @IsOptional()
  @IsId()
  workTo?: string;

  @IsDay()
  effectiveOn: string;

  /** Number and symbol. */
  @IsText(60)
  decision: string;

  @IsDay()
  decidedOn: string;

  /** New name, for `rename`. */
  @IsOptional()
  @IsText(200)
  name?: string;

  /** For `change-code`. */
  @IsOptional()
  @IsIn(CODE_SCHEMES, { message: 'phải là qcvn-102-2016 hoặc qd-20-2020' })
  scheme?: CodeScheme;

  @IsOptional()
  @IsText(35)
  code?: string;

  /** For `hand-over`: the authority that takes the units, as the decision names it. */
  @IsOptional()
  @IsText(300)
  receiver?: string;

  @IsOptional()
  @IsText(1_000)
  note?: string;
}

export class CancelReorganisation {
  @IsId()
  actId: string;

  @IsText(1_000)
  reason: string;
}

export class ReorganisationRef {
  @IsId()
  actId: string;
}

export const ACT_STATES = ['planned', 'carried-out', 'blocked', 'cancelled'] as const;
export type ActState = (typeof ACT_STATES)[number];

export class ListReorganisations extends PageQuery {
  @IsOptional()
  @IsIn(ACT_STATES, { message: `phải là một trong ${ACT_STATES.join(', ')}` })
  state?: ActState;

  /** Acts that name this unit. */
  @IsOptional()
  @IsId()
  unitId?: string;
}

export interface ReorganisationView {
  id: string;
  kind: ActKind;
  state: ActState;
  unitIds: string[];
  successorIds: string[];
  newUnits: { unitId: string; name: string }[];
  workTo: string | null;
  effectiveOn: string;
  decision: string;
  decidedOn: string;
  name: string | null;
  scheme: CodeScheme | null;
  code: string | null;
  receiver: string | null;
  note: string | null;
  plannedAt: string;
  /** When it was carried out, blocked or cancelled. */
  settledAt: string | null;
  /** Why it is blocked (a code), or why it was cancelled (words). */
  reason: string | null;
}

/** What an act will do, said before anything is done. */
export interface ReorganisationPreview {
  /** Vietnamese sentences, in order. */
  consequences: string[];
  /** Carried out at once. */
  atOnce: boolean;
}

export const reorganisationsApi = {
  preview: request<PlanReorganisation, ReorganisationPreview>('units.preview-reorganisation'),
  plan: request<PlanReorganisation, ReorganisationView>('units.plan-reorganisation'),
  cancel: request<CancelReorganisation, ReorganisationView>('units.cancel-reorganisation'),
  get: request<ReorganisationRef, ReorganisationView>('units.get-reorganisation'),
  list: request<ListReorganisations, Page<ReorganisationView>>('units.list-reorganisations'),
};
