import { IntersectionType, OmitType } from '@nestjs/swagger';
import { DossierScope, FactsQuery, Refused, TABLE_FORMS, TableQuery, type TableForm } from '@motcua/contracts';
import { IsOptional, Matches } from 'class-validator';

export class ReportFormat {
  /** Left out: json. */
  @IsOptional()
  @Matches(/^[a-z]{1,10}$/, { message: 'phải là tên một dạng, ví dụ json, html, xlsx' })
  format?: string;
}

/** The form stands in the address. */
export class TableRequest extends IntersectionType(OmitType(TableQuery, ['form'] as const), ReportFormat) {}
export class FactsRequest extends IntersectionType(FactsQuery, ReportFormat) {}

/** @throws Refused not-found `report-form-not-found` */
export function formFrom(asked: string): TableForm {
  const found = TABLE_FORMS.find((form) => form === asked);
  if (found) return found;
  const detail = `Không có biểu này. Các biểu hiện có: ${TABLE_FORMS.join(', ')}.`;
  throw Refused.because('not-found', 'report-form-not-found', detail);
}

/**
 * A period is given by its id or by its days: with both nobody could say which was meant.
 * @throws Refused invalid `period-or-days`
 */
export function requireOnePeriod({ periodId, from, to, cutOff }: DossierScope): void {
  const days = { from, to, cutOff };
  const given = Object.entries(days).filter(([, day]) => day !== undefined);
  if (periodId === undefined || given.length === 0) return;
  const message = 'không dùng cùng với periodId';
  const errors = given.map(([field]) => ({ field, message }));
  throw Refused.because('invalid', 'period-or-days', 'Chọn kỳ báo cáo hoặc chọn ngày, không dùng cả hai.', errors);
}
