import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

import { request } from '../requests/request.js';
import { IsDay, IsId, IsText } from './shared.js';

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'nine-months', 'year', 'other'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export class PeriodRef {
  @IsId()
  periodId: string;
}

/** Defines or corrects a period of the department's own; periods of the decree need no entry. */
export class DefinePeriod extends PeriodRef {
  /** As printed: `6 tháng đầu năm 2017`. Stays in the statistics database. */
  @IsText(120)
  name: string;

  @IsIn(PERIOD_KINDS, { message: `phải là một trong: ${PERIOD_KINDS.join(', ')}` })
  kind: PeriodKind;

  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(2000, { message: 'từ năm 2000' })
  @Max(2100, { message: 'đến năm 2100' })
  year: number;

  /** First and last day of the period, both included. */
  @IsDay()
  from: string;

  @IsDay()
  to: string;

  /** Last day whose facts are counted; not after the last day. */
  @IsDay()
  cutOff: string;

  /** Document that sets it. Stays in the statistics database. */
  @IsOptional()
  @IsText(200)
  ground?: string;
}

export class ListPeriods {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  @Min(2000, { message: 'từ năm 2000' })
  @Max(2100, { message: 'đến năm 2100' })
  year?: number;
}

/** A period by its id, or by its days (both included); nothing: 1 January to today. */
export class AskedPeriod {
  @IsOptional()
  @IsId()
  periodId?: string;

  @IsOptional()
  @IsDay()
  from?: string;

  @IsOptional()
  @IsDay()
  to?: string;

  /** Last day whose facts are counted; default: the last day. */
  @IsOptional()
  @IsDay()
  cutOff?: string;
}

/** Where a period comes from: computed from the decree, defined by the department, or only asked for by its days. */
export type PeriodOrigin = 'law' | 'department' | 'asked';

export interface ReportPeriod {
  /** Empty for one only asked for. */
  periodId: string;
  name: string;
  kind: PeriodKind;
  year: number;
  from: string;
  to: string;
  cutOff: string;
  ground: string;
  origin: PeriodOrigin;
}

export const periodsApi = {
  define: request<DefinePeriod, ReportPeriod>('statistics.periods.define'),
  withdraw: request<PeriodRef, ReportPeriod>('statistics.periods.withdraw'),
  /** Of a year (default: this one), those of the decree and the department's own, by first day. */
  list: request<ListPeriods, { items: ReportPeriod[] }>('statistics.periods.list'),
  get: request<PeriodRef, ReportPeriod>('statistics.periods.get'),
};
