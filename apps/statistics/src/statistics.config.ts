import { ServiceConfig } from '@motcua/observability';
import { IsIn, IsOptional, Matches } from 'class-validator';

export class StatisticsConfig extends ServiceConfig {
  /** Unit whose postings count for the department's coverage. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,60}$/)
  DEPARTMENT_UNIT: string = 'sgddt';

  /** How reports write large numbers: none (8188, as the department does) or dot (8.188). */
  @IsOptional()
  @IsIn(['none', 'dot'])
  THOUSANDS: 'none' | 'dot' = 'none';
}
