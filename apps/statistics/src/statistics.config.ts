import { ServiceConfig } from '@motcua/observability';
import { IsOptional, Matches } from 'class-validator';

export class StatisticsConfig extends ServiceConfig {
  /** Unit whose postings count for the department's coverage. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,60}$/)
  DEPARTMENT_UNIT: string = 'sgddt';
}
