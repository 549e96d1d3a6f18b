import { ServiceConfig } from '@motcua/observability';
import { IsOptional, Matches } from 'class-validator';

export class DossiersConfig extends ServiceConfig {
  /** Key from which the look-up secrets of receipts are derived. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 32 random bytes in hexadecimal' })
  LOOKUP_KEY: string;

  /** Electronic identification code of the department; the group NN was never published and is filled in on site. */
  @IsOptional()
  @Matches(/^[0-9A-Z.]{1,35}$/)
  AGENCY_CODE: string = '000.00.NN.H51';
}
