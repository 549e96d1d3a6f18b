import { ServiceConfig } from '@motcua/observability';
import { IsOptional, Matches } from 'class-validator';

/** Settings of the posting service. */
export class PostingConfig extends ServiceConfig {
  /** Unit whose website and board count as the department's public listing. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/, { message: 'must be the id of a unit' })
  DEPARTMENT_UNIT: string = 'sgddt';
}
